import { z } from 'zod';

const MAX_MINOR = 99_999_999;
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const minor = z
  .string()
  .regex(/^\d+$/, 'must be a whole number of the smallest currency unit')
  .transform(Number)
  .pipe(z.int().min(1).max(MAX_MINOR));
const expand = z.array(z.string().max(100)).max(10).optional();
const metadata = z.record(z.string().max(40), z.string().max(500)).optional();
const returnUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .optional();

export const methodChoice = {
  payment_method: z.string().max(100).optional(),
  payment_method_data: z
    .strictObject({ type: z.literal('pay_by_bank'), pay_by_bank: z.unknown().optional() })
    .optional(),
  return_url: returnUrl,
  use_stripe_sdk: flag.optional(),
};

export const createParameters = z.strictObject({
  amount: minor,
  currency: z
    .string()
    .regex(/^[a-z]{3}$/i)
    .transform((code) => code.toLowerCase()),
  capture_method: z.enum(['automatic', 'automatic_async', 'manual']).default('automatic_async'),
  allowed_payment_method_types: z
    .array(z.enum(['card', 'pay_by_bank']))
    .min(1)
    .default(['card']),
  confirm: flag.default(false),
  description: z.string().max(1_000).optional(),
  receipt_email: z.string().max(320).optional(),
  metadata,
  expand,
  ...methodChoice,
});
export const confirmParameters = z.strictObject({ expand, ...methodChoice });
export const captureParameters = z.strictObject({ amount_to_capture: minor.optional(), expand });
export const cancelParameters = z.strictObject({
  cancellation_reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer', 'abandoned']).optional(),
  expand,
});
export const refundParameters = z.strictObject({
  payment_intent: z.string().max(100).optional(),
  charge: z.string().max(100).optional(),
  amount: minor.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata,
  expand,
});

const time = z.coerce.number().int();
export const listParameters = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(10),
  starting_after: z.string().max(100).optional(),
  created: z.union([time, z.strictObject({ gte: time, gt: time, lte: time, lt: time }).partial()]).optional(),
  expand,
});
export const retrieveParameters = z.strictObject({ client_secret: z.string().max(200).optional(), expand });
