import { setImmediate as letOthersIn } from 'node:timers/promises';

const SLICE_MS = 6;

/** Maps a list without keeping this thread from its other work for long: shoppers' requests are answered in between. */
export async function inSlices<Item, Result>(
  items: readonly Item[],
  work: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let until = performance.now() + SLICE_MS;
  for (const [index, item] of items.entries()) {
    results.push(work(item, index));
    if (performance.now() < until) continue;
    await letOthersIn();
    until = performance.now() + SLICE_MS;
  }
  return results;
}
