import { listOfServices, nameOfService } from './service-words';
import { type Drift, type Feeds, LATE_SECONDS } from './system-types';

export type DriftPart = {
  readonly name: 'Gateway' | 'Orders' | 'Stock' | 'Feeds';
  /** How many things do not agree; null when it could not be asked. */
  readonly count: number | null;
  readonly words: string;
};
type Difference = Pick<Drift['drift'][number], 'kind'>;

const places: Record<string, 'Gateway' | 'Stock'> = {
  payment_behind: 'Gateway',
  paid_amount: 'Gateway',
  money_left: 'Gateway',
  payment_unknown: 'Gateway',
  payment_older: 'Gateway',
  stock_not_claimed: 'Stock',
  stock_left: 'Stock',
  stock_unknown: 'Stock',
  stock_older: 'Stock',
};

/** What is compared all the time, and what of it does not agree: gateway, orders, stock and feeds. Pure. */
export function driftOf({
  drift,
  feeds,
  parked,
}: {
  drift: readonly Difference[] | undefined;
  feeds: Feeds | undefined;
  /** Events that were put aside; undefined while nobody has said. */
  parked: number | undefined;
}): { parts: DriftPart[]; total: number } {
  const at = (name: 'Gateway' | 'Orders' | 'Stock'): number | null =>
    drift ? drift.filter(({ kind }) => (places[kind] ?? 'Orders') === name).length : null;
  const parts: DriftPart[] = [
    partOf('Gateway', at('Gateway'), 'every payment is as the gateway tells it'),
    partOf('Orders', at('Orders'), 'every order and its ledger are as they were paid'),
    partOf('Stock', at('Stock'), 'what is held and sold is what orders say'),
    feedsPart(feeds, parked),
  ];
  return { parts, total: parts.reduce((sum, { count }) => sum + (count ?? 0), 0) };
}

function partOf(name: DriftPart['name'], count: number | null, agrees: string): DriftPart {
  if (count === null) return { name, count, words: 'not compared yet' };
  if (count === 0) return { name, count, words: agrees };
  return { name, count, words: count === 1 ? 'one does not agree' : `${count} do not agree` };
}

/** Who follows is late when the oldest event has waited for more than a moment; who does not answer may be anywhere. */
function feedsPart(feeds: Feeds | undefined, parked: number | undefined): DriftPart {
  if (!feeds || parked === undefined) return partOf('Feeds', null, '');
  const late = feeds.answers.flatMap(({ service, subscriptions }) =>
    subscriptions
      .filter(({ lagSeconds }) => lagSeconds === null || lagSeconds > LATE_SECONDS)
      .map(({ publisher, lagSeconds }) => ({ service, publisher, isSilent: lagSeconds === null })),
  );
  const count = late.length + feeds.missing.length + parked;
  if (count === 0) return partOf('Feeds', 0, 'everybody has taken every event');
  const said = [
    ...late.map(({ service, publisher, isSilent }) =>
      isSilent
        ? `${nameOfService(publisher)} cannot be asked by ${nameOfService(service)}`
        : `${nameOfService(service)} is behind ${nameOfService(publisher)}`,
    ),
    ...(feeds.missing.length > 0 ? [`no word from ${listOfServices(feeds.missing)}`] : []),
    ...(parked > 0 ? [parked === 1 ? 'one event is parked' : `${parked} events are parked`] : []),
  ];
  const [first, ...more] = said;
  return { name: 'Feeds', count, words: more.length > 0 ? `${first}, and ${more.length} more` : first! };
}
