import type { WorldIntent } from '../world/money.ts';
import type { Get, Post } from './operation.ts';

type ById = { id: string };
export type paths = {
  '/intents': Post<
    undefined,
    {
      key: string;
      checkoutId: string;
      amountMinor: number;
      currency: string;
      method: 'card' | 'wallet' | 'bank';
    },
    WorldIntent,
    201
  >;
  '/intents/{id}': Get<ById, WorldIntent, { refresh?: 'true' | 'false' }>;
  '/intents/{id}/authorize': Post<
    ById,
    { key: string; paymentMethodId?: string; returnUrl: string },
    WorldIntent
  >;
  '/intents/{id}/capture': Post<ById, { key: string; amountMinor: number }, WorldIntent>;
  '/intents/{id}/void': Post<ById, { key: string }, WorldIntent>;
  '/intents/{id}/refunds': Post<ById, { key: string; amountMinor: number; reason: string }, WorldIntent>;
};
