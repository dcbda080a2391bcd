import { addPromotion } from '../promotions/promotion.queries.ts';
import type { Runner } from '../runner.ts';

const always = { startsInDays: null, endsInDays: null, usesLimit: null, perEmailLimit: null };

/** The codes of the demo shop. */
export const demoPromotions: Parameters<typeof addPromotion>[1][] = [
  { ...always, code: 'LANTERN', percentOff: 10, stall: 'bags', minimumMinor: 5000, advertised: true },
  {
    ...always,
    code: 'WELCOME10',
    percentOff: 10,
    stall: null,
    minimumMinor: 0,
    perEmailLimit: 1,
    advertised: true,
  },
  {
    ...always,
    code: 'HARVEST',
    percentOff: 15,
    stall: null,
    minimumMinor: 0,
    startsInDays: -60,
    endsInDays: -14,
    advertised: true,
  },
  {
    ...always,
    code: 'FIRSTSNOW',
    percentOff: 12,
    stall: 'wear',
    minimumMinor: 0,
    startsInDays: 9,
    endsInDays: 40,
    advertised: true,
  },
  {
    ...always,
    code: 'ELEVENTHHOUR',
    percentOff: 25,
    stall: null,
    minimumMinor: 10000,
    usesLimit: 5,
    advertised: false,
  },
];

/** Adds the demo codes that are not there yet. */
export const seedPromotions = async (runner: Runner): Promise<void> => {
  for (const promotion of demoPromotions) await addPromotion(runner, promotion);
};
