import { prepared, type Runner } from '@souk/service-kit/runner';
import type { Offer } from '../promotions/offer.shapes.ts';
import type { Abroad } from '../promotions/promotion-in-money.ts';

type DemoPromotion = {
  code: string;
  title: string;
  offer: Offer;
  minimumMinor?: number;
  abroad?: Abroad;
  /** Days from now; without them it runs always. */
  startsInDays?: number;
  endsInDays?: number;
  usesLimit?: number;
  customerLimit?: number;
  advertised?: boolean;
};

const percent = (percentOff: number, stall?: string): Offer => ({
  kind: 'percent',
  percentOff,
  scope: stall === undefined ? { kind: 'all' } : { kind: 'stall', stall },
});

const minimum = (amounts: Record<string, number>): Abroad =>
  Object.fromEntries(Object.entries(amounts).map(([currency, minimumMinor]) => [currency, { minimumMinor }]));

/** The codes of the demo shop. */
export const demoPromotions: DemoPromotion[] = [
  {
    code: 'LANTERN',
    title: 'Lantern',
    offer: percent(10, 'bags'),
    minimumMinor: 5000,
    abroad: minimum({ EUR: 5000, AED: 20_000 }),
    advertised: true,
  },
  { code: 'WELCOME10', title: 'Welcome', offer: percent(10), customerLimit: 1, advertised: true },
  {
    code: 'HARVEST',
    title: 'Harvest',
    offer: percent(15),
    startsInDays: -60,
    endsInDays: -14,
    advertised: true,
  },
  {
    code: 'FIRSTSNOW',
    title: 'First snow',
    offer: percent(12, 'wear'),
    startsInDays: 9,
    endsInDays: 40,
    advertised: true,
  },
  {
    code: 'ELEVENTHHOUR',
    title: 'Eleventh hour',
    offer: percent(25),
    minimumMinor: 10000,
    abroad: minimum({ EUR: 10_000, AED: 40_000 }),
    usesLimit: 5,
  },
];

const upsert = prepared(
  'demo_promotion_upsert',
  `insert into promotion (code, title, offer, minimum_minor, starts_at, ends_at, uses_limit, customer_limit, advertised, abroad)
   values ($1, $2, $3, $4, business_now() + make_interval(days => $5), business_now() + make_interval(days => $6), $7, $8, $9, $10)
   on conflict (code) do nothing`,
);

/** Adds the demo codes that are not there yet; one that is stays as it is. */
export const seedPromotions = async (runner: Runner, promotions = demoPromotions): Promise<void> => {
  for (const one of promotions)
    await upsert(runner, [
      one.code,
      one.title,
      JSON.stringify(one.offer),
      one.minimumMinor ?? 0,
      one.startsInDays ?? null,
      one.endsInDays ?? null,
      one.usesLimit ?? null,
      one.customerLimit ?? null,
      one.advertised ?? false,
      JSON.stringify(one.abroad ?? {}),
    ]);
};
