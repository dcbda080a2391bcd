import { type EnvOf, peerEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

/** Settings of the payment service. The provider is Stripe or anything that speaks like it. */
export const envShape = {
  ...serviceEnv,
  // Who left: payments name nobody, and say so.
  ...peerEnv('account'),
  STRIPE_API_URL: z.url().default('https://api.stripe.com'),
  STRIPE_SECRET_KEY: z.string().min(8),
  STRIPE_PUBLISHABLE_KEY: z.string().min(8),
  STRIPE_WEBHOOK_SECRET: z.string().min(8),
  /** The script that the till loads, from the provider's origin. */
  STRIPE_SCRIPT_URL: z.url().default('https://js.stripe.com/v3/'),
  /** How long one call to the provider may take before its outcome counts as unknown. */
  PROVIDER_TIMEOUT_MS: z.coerce.number().int().min(100).max(30_000).default(3_000),
} satisfies z.ZodRawShape;

export type Env = EnvOf<typeof envShape>;
