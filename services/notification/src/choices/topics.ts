export const channels = ['email'] as const;
export type Channel = (typeof channels)[number];

/** What letters are about. */
export const topics = ['orders', 'back-in-stock', 'reviews'] as const;
export type Topic = (typeof topics)[number];

/**
 * What counts while nobody has said anything. News of an order belong to the order and cannot be switched off; letters
 * that somebody asked for one by one come until they say no, and so does the one letter an order that asks whoever
 * bought something what they make of it.
 */
const rules: Record<Topic, { fixed: boolean; wanted: boolean }> = {
  orders: { fixed: true, wanted: true },
  'back-in-stock': { fixed: false, wanted: true },
  reviews: { fixed: false, wanted: true },
};

/** Topics one can choose; of the others there is nothing to say. */
export const choosableTopics = ['back-in-stock', 'reviews'] as const satisfies readonly Topic[];
export type ChoosableTopic = (typeof choosableTopics)[number];

export type Said = { topic: Topic; wanted: boolean };
export type Choice = { channel: Channel; topic: Topic; wanted: boolean; fixed: boolean };

/** All that can be chosen, with what somebody said of it. Pure. */
export const choicesFrom = (said: readonly Said[]): Choice[] =>
  channels.flatMap((channel) =>
    topics.map((topic) => {
      const { fixed, wanted } = rules[topic];
      const own = said.find((one) => one.topic === topic);
      return { channel, topic, fixed, wanted: fixed ? wanted : (own?.wanted ?? wanted) };
    }),
  );
