import { erasedShape, erasingServices } from '@souk/events/erasure';
import { erasureOfToken } from '@souk/events/erasure-token';
import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { asCustomer, requireBff } from '../caller-rules.ts';
import { customerParams } from '../customers/customer-view.ts';
import type { RelyingParty } from '../passkeys/relying-party.ts';
import { eraseAccount } from './erase-account.ts';
import { findErasure } from './erasure.queries.ts';
import { checkProof, proofSchema } from './proof.ts';

const receiptSchema = z
  .object({
    service: z.enum(erasingServices),
    /** Null while it has not answered. */
    answeredAt: z.iso.datetime().nullable(),
    ...erasedShape,
  })
  .meta({ id: 'ErasureReceipt' });
const erasureSchema = z
  .object({
    askedAt: z.iso.datetime(),
    /** When the last service had answered. */
    answeredAt: z.iso.datetime().nullable(),
    /** The last letter to the former address; `none` where nobody had proven it. */
    letter: z.enum(['waits', 'sent', 'failed', 'none']),
    receipts: z.array(receiptSchema),
  })
  .meta({ id: 'Erasure' });
const body = z
  .object({ proof: proofSchema, market: z.string().regex(/^[a-z]{2}-[a-z]{2}$/) })
  .meta({ id: 'Farewell' });
const tags = ['erasures'];

/** Deleting one's account, and what became of everything: a receipt of each service, for whoever has its link. */
export function erasureRoutes(service: Service, { party, key }: { party: RelyingParty; key: string }): void {
  const { app, db } = service;

  app.post(
    '/customers/:id/erasure',
    {
      schema: {
        operationId: 'eraseAccount',
        tags,
        params: customerParams,
        body,
        response: {
          202: z.object({ token: z.string() }).meta({ id: 'ErasureLink' }),
          404: problemSchema,
          409: problemSchema,
          429: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const { id: customerId } = asCustomer(request, request.params.id);
      const { proof, market } = request.body;
      const unproven = await checkProof(service, party, { customerId, proof });
      if (unproven) return sendRefusal(reply, unproven);
      const erased = await eraseAccount(db, { customerId, market, key });
      return isRefusal(erased) ? sendRefusal(reply, erased) : reply.code(202).send(erased);
    },
  );

  app.get(
    '/erasures/:token',
    {
      schema: {
        operationId: 'readErasure',
        tags,
        params: z.object({ token: z.string().max(100) }),
        response: { 200: erasureSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const id = erasureOfToken(request.params.token, key);
      const erasure = id && (await findErasure(db, id));
      if (!erasure) return sendRefusal(reply, refuse('NOT_FOUND', 'There is no receipt at this address.'));
      const { askedAt, answeredAt, letter, receipts } = erasure;
      return { askedAt, answeredAt, letter, receipts: receipts.map(({ version: _version, ...of }) => of) };
    },
  );
}
