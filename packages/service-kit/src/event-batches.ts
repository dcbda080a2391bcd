import type { Subscription } from './event-handlers.ts';
import type { FeedEvent } from './feed.ts';

const MOST_WEIGHT = 1_000;

/**
 * Cuts a page into what may be delivered together, in order: events of one kind that their handler takes
 * many at a time, of one trace unless it takes any, each of another aggregate, and no more work than a transaction has time for. Anything else comes
 * alone, and what this service does nothing with is left out.
 */
export function* batchesOf(
  events: readonly FeedEvent[],
  { takes, weigh, mixes }: Pick<Subscription, 'takes' | 'weigh' | 'mixes'>,
): Generator<FeedEvent[]> {
  let batch: FeedEvent[] = [];
  let aggregates = new Set<string>();
  let weight = 0;
  for (const event of events) {
    if (!takes(event)) continue;
    const more = weigh(event) ?? Number.POSITIVE_INFINITY;
    const [first] = batch;
    const fits =
      first?.type === event.type &&
      first.version === event.version &&
      (first.traceId === event.traceId || mixes(event)) &&
      !aggregates.has(event.aggregateId) &&
      weight + more <= MOST_WEIGHT;
    if (first && !fits) {
      yield batch;
      batch = [];
      aggregates = new Set();
      weight = 0;
    }
    batch.push(event);
    aggregates.add(event.aggregateId);
    weight += more;
  }
  if (batch.length > 0) yield batch;
}
