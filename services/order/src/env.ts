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
  /** How often orders, payments and stock are compared. */
  RECONCILE_EVERY_SECONDS: z.coerce.number().int().min(1).default(30),
};

export type Env = EnvOf<typeof envShape>;
