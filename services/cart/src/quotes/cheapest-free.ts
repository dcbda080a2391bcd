type Units = { readonly priceMinor: number; readonly count: number };

/**
 * Who buys so many gets so many more for less: the cheapest ones of all that are covered, as often as it works out.
 * For each kind of thing: how many of it are given, and how many have served (given or bought for it), which serve no
 * second promotion. Of two at one price the earlier is given.
 */
export const cheapestFree = (
  things: readonly Units[],
  { buy, get }: { buy: number; get: number },
): { given: number; used: number }[] => {
  const count = things.reduce((total, thing) => total + thing.count, 0);
  const times = Math.floor(count / (buy + get));
  const cheapestFirst = things
    .map((thing, place) => ({ ...thing, place }))
    .toSorted((a, b) => a.priceMinor - b.priceMinor || a.place - b.place);
  const result = things.map(() => ({ given: 0, used: 0 }));
  let toGive = times * get;
  for (const { place, count: there } of cheapestFirst) {
    const given = Math.min(toGive, there);
    result[place] = { given, used: given };
    toGive -= given;
  }
  let toBuy = times * buy;
  for (const { place, count: there } of cheapestFirst.toReversed()) {
    const { given, used } = result[place]!;
    const bought = Math.min(toBuy, there - used);
    result[place] = { given, used: used + bought };
    toBuy -= bought;
  }
  return result;
};
