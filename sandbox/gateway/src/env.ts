import { type EnvOf, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim().replace(/\/$/, '')))
  .pipe(z.array(z.url()).min(1));

/** Settings of the sandbox gateway. It is the outside world, so it shares no key with any service. */
export const envShape = {
  PORT: serviceEnv.PORT,
  HOST: serviceEnv.HOST,
  DATABASE_URL: serviceEnv.DATABASE_URL,
  LOG_LEVEL: serviceEnv.LOG_LEVEL,
  /** Where browsers reach this gateway; pages and redirects are built from it. */
  PUBLIC_URL: z.url().default('http://localhost:4100'),
  /** What a server must present, as with Stripe. */
  SECRET_KEY: z.string().startsWith('sk_test_').default('sk_test_souk_sandbox'),
  /** What a browser may know. */
  PUBLISHABLE_KEY: z.string().startsWith('pk_test_').default('pk_test_souk_sandbox'),
  /** Where signed webhooks go; without it events are kept and nothing is sent. */
  WEBHOOK_URL: z.url().optional(),
  WEBHOOK_SECRET: z.string().min(16).default('whsec_souk_sandbox_only'),
  /** Origins that may frame the hosted fields and call with the publishable key (comma-separated). */
  STOREFRONT_ORIGINS: origins.default(['http://localhost:3000', 'http://127.0.0.1:3000']),
} satisfies z.ZodRawShape;

export type Env = EnvOf<typeof envShape>;
