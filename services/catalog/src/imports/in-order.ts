/** Works on up to `depth` items at once and gives the results out in the order of the items. */
export async function* inOrder<Item, Result>(
  source: AsyncIterable<Item>,
  depth: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of source) {
    const result = work(item);
    // Awaited in its turn; until then a failure must not count as unhandled.
    result.catch(() => undefined);
    underWay.push(result);
    if (underWay.length >= depth) yield await underWay.shift()!;
  }
  for (const result of underWay) yield await result;
}
