import { homeMarket, marketCodes } from '@souk/service-kit/markets';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireBff, requireSelf } from '../caller-rules.ts';
import { customerParams, customerSchema, toCustomerView } from '../customers/customer-view.ts';
import { emailSchema, personNameSchema } from '../people.ts';
import { deviceSchema, sessionSchema } from '../sessions/session-view.ts';
import { codeTextSchema } from './door-code.ts';
import { enterWithCode } from './enter-with-code.ts';
import { proveAddress } from './prove-address.ts';
import { sendDoorCode } from './send-door-code.ts';

const askBody = z
  .object({
    email: emailSchema,
    name: personNameSchema.optional(),
    password: z.string().max(1000, 'Use at most 200 characters.').optional(),
    clientAddress: z.string().max(64).optional(),
    /** The letter is in its language. */
    market: z.enum(marketCodes).default(homeMarket),
  })
  .meta({ id: 'DoorCodeForm' });
const enterBody = z.object({ code: codeTextSchema, device: deviceSchema }).meta({ id: 'DoorCode' });
const sentSchema = z.object({ codeId: z.uuid(), expiresAt: z.iso.datetime() }).meta({ id: 'DoorCodeSent' });
const tags = ['sessions'];

/** Coming in by a code sent to an address: signing in, and opening an account. Only the front door may. */
export function doorCodeRoutes({ app, db }: Service, limits: { mostPerPlace: number }): void {
  app.post(
    '/door-codes',
    {
      schema: {
        operationId: 'sendDoorCode',
        tags,
        body: askBody,
        response: {
          202: sentSchema,
          403: problemSchema,
          422: problemSchema,
          429: problemSchema,
          503: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const result = await sendDoorCode(db, request.body, limits);
      if (isRefusal(result)) return sendRefusal(reply, result);
      return reply.code(202).send({ codeId: result.codeId, expiresAt: result.expiresAt.toISOString() });
    },
  );

  app.post(
    '/door-codes/:id/session',
    {
      schema: {
        operationId: 'enterWithCode',
        tags,
        params: z.object({ id: z.uuid() }),
        body: enterBody,
        response: { 201: sessionSchema, 403: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const result = await enterWithCode(db, { codeId: request.params.id, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );

  app.post(
    '/customers/:id/address-proof',
    {
      schema: {
        operationId: 'proveAddress',
        tags,
        params: customerParams,
        body: z.object({ codeId: z.uuid(), code: codeTextSchema }).meta({ id: 'AddressProof' }),
        response: { 200: customerSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const result = await proveAddress(db, { customerId: request.params.id, ...request.body });
      return isRefusal(result) ? sendRefusal(reply, result) : toCustomerView(result);
    },
  );
}
