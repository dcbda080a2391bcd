import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { asCustomer } from '../caller-rules.ts';
import { customerParams } from '../customers/customer-view.ts';
import { setPassword } from './set-password.ts';

const passwordBody = z
  .object({
    /** Not needed by whoever came in by a code or a passkey a moment ago. */
    current: z.string().min(1).max(1000).optional(),
    password: z.string().max(1000, 'Use at most 200 characters.'),
  })
  .meta({ id: 'NewPassword' });

/** A customer's own password. */
export function passwordRoutes({ app, db }: Service): void {
  app.put(
    '/customers/:id/password',
    {
      schema: {
        operationId: 'setPassword',
        tags: ['customers'],
        params: customerParams,
        body: passwordBody,
        response: {
          204: z.null(),
          403: problemSchema,
          404: problemSchema,
          409: problemSchema,
          422: problemSchema,
          429: problemSchema,
          503: problemSchema,
        },
      },
    },
    async (request, reply) => {
      const customer = asCustomer(request, request.params.id);
      const refused = await setPassword(db, { customer, ...request.body });
      return isRefusal(refused) ? sendRefusal(reply, refused) : reply.code(204).send(null);
    },
  );
}
