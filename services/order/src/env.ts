import { type EnvOf, peerEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';
import { sellerEnv } from './invoices/seller.ts';

/** Every setting of this service. */
export const envShape = {
  ...serviceEnv,
  ...peerEnv('cart'),
  ...peerEnv('inventory'),
  ...peerEnv('payment'),
  ...peerEnv('account'),
  ...sellerEnv,
  /** How often each replica looks for checkouts that are due. */
  SWEEP_EVERY_MS: z.coerce.number().int().min(10).default(500),
  /** How often sales are taken into the running totals; figures are right in between, too. */
  TAKE_IN_SALES_EVERY_MS: z.coerce.number().int().min(10).default(2_000),
  /** How often orders of people who left are looked at, whether they can lose their name by now. */
  FORGET_EVERY_MS: z.coerce.number().int().min(10).default(10_000),
  /** How long events about them keep their name, for followers that are away. */
  FEED_NAMES_DAYS: z.coerce.number().int().min(1).default(14),
  /** How many years after the year of its issue the law wants a paper kept with name and address. */
  PAPERS_KEPT_YEARS: z.coerce.number().int().min(0).default(10),
  /** How often orders, payments and stock are compared. */
  RECONCILE_EVERY_SECONDS: z.coerce.number().int().min(1).default(30),
};

export type Env = EnvOf<typeof envShape>;
