import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import type { Env } from '../env.ts';

const configSchema = z
  .object({
    publishableKey: z.string(),
    /** The provider's browser script. */
    scriptUrl: z.url(),
    /** Test money: the till may show test cards. */
    demo: z.boolean(),
    methods: z.array(z.enum(['card', 'wallet', 'bank'])),
  })
  .meta({ id: 'PaymentConfig' });

/** What a till needs to know to show its payment form. */
export const configRoutes = ({ app }: Service, env: Env): void => {
  app.get(
    '/config',
    { schema: { tags: ['config'], operationId: 'getPaymentConfig', response: { 200: configSchema } } },
    async () => ({
      publishableKey: env.STRIPE_PUBLISHABLE_KEY,
      scriptUrl: env.STRIPE_SCRIPT_URL,
      demo: env.STRIPE_SECRET_KEY.startsWith('sk_test_'),
      methods: ['card', 'wallet', 'bank'] as const satisfies string[] as ('card' | 'wallet' | 'bank')[],
    }),
  );
};
