/** Gives every distinct thing a number, in the order in which they come. */
export const numbered = <Thing>(keyOf: (thing: Thing) => string) => {
  const numbers = new Map<string, number>();
  const things: Thing[] = [];
  return {
    /** Thing by number. */
    things,
    numberOf: (thing: Thing): number => {
      const key = keyOf(thing);
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, things.length);
      return things.push(thing) - 1;
    },
    find: (key: string): number | undefined => numbers.get(key),
  };
};
