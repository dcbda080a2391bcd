import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireSelf } from '../caller-rules.ts';
import { customerParams, customerSchema, toCustomerView } from '../customers/customer-view.ts';
import { resendEmailCode } from './send-email-code.ts';
import { verifyEmail } from './verify-email.ts';

const codeBody = z.object({
  code: z
    .string()
    .transform((typed) => typed.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'The code has six digits.')),
});
const sentSchema = z
  .object({ sent: z.boolean(), expiresAt: z.iso.datetime().nullable() })
  .meta({ id: 'EmailCodeSent' });

/** Proving an email address with a code sent to it. */
export function emailCodeRoutes({ app, db }: Service): void {
  app.post(
    '/customers/:id/email-codes',
    {
      schema: {
        operationId: 'resendEmailCode',
        tags: ['customers'],
        params: customerParams,
        response: { 200: sentSchema, 404: problemSchema, 429: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const result = await resendEmailCode(db, request.params.id);
      if (isRefusal(result)) return sendRefusal(reply, result);
      return { sent: result.expiresAt !== null, expiresAt: result.expiresAt?.toISOString() ?? null };
    },
  );

  app.post(
    '/customers/:id/email-verification',
    {
      schema: {
        operationId: 'verifyEmail',
        tags: ['customers'],
        params: customerParams,
        body: codeBody,
        response: { 200: customerSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const result = await verifyEmail(db, { customerId: request.params.id, code: request.body.code });
      if (isRefusal(result)) return sendRefusal(reply, result);
      return toCustomerView(result);
    },
  );
}
