import type { AllMessages } from './catalogs.ts';

/** A group of messages, or of its parts one: `bag`, `refusals.till`. */
export type Group = Exclude<keyof AllMessages, 'refusals'> | `refusals.${keyof AllMessages['refusals']}`;

/** What a browser needs on every page: the head of the hall and what opens from it. */
export const onEveryPage: readonly Group[] = [
  'ui',
  'hall',
  'bag',
  'suggest',
  'steps',
  'refusals.any',
  'refusals.bag',
];

/** Only these groups: whatever a page does not show need not travel with it. */
export const pickMessages = (messages: AllMessages, groups: readonly Group[]): Partial<AllMessages> => {
  const refusals: Record<string, unknown> = {};
  const picked: Record<string, unknown> = {};
  for (const group of groups) {
    const [name, part] = group.split('.') as [keyof AllMessages, keyof AllMessages['refusals'] | undefined];
    if (part) refusals[part] = messages.refusals[part];
    else picked[name] = messages[name];
  }
  if (Object.keys(refusals).length > 0) picked.refusals = refusals;
  return picked as Partial<AllMessages>;
};
