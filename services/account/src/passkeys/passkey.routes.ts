import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { customerUnknown, requireSelf } from '../caller-rules.ts';
import { findCustomer } from '../customers/customer.queries.ts';
import { customerParams } from '../customers/customer-view.ts';
import { addPasskey } from './add-passkey.ts';
import { askForNewPasskey } from './ask-for-passkey.ts';
import { deletePasskey, listPasskeys, type Passkey, renamePasskey } from './passkey.queries.ts';
import {
  challengeSchema,
  newPasskeySchema,
  passkeyNameSchema,
  readAnswer,
  registrationSchema,
} from './passkey-shapes.ts';
import type { RelyingParty } from './relying-party.ts';

const passkeySchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** It is on more than one device of theirs. */
    backedUp: z.boolean(),
    createdAt: z.iso.datetime(),
    usedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Passkey' });
const one = customerParams.extend({ passkeyId: z.uuid() });
const tags = ['passkeys'];

const toView = (passkey: Passkey): z.infer<typeof passkeySchema> => ({
  ...passkey,
  createdAt: passkey.createdAt.toISOString(),
  usedAt: passkey.usedAt?.toISOString() ?? null,
});

/** A customer's own passkeys. */
export function passkeyRoutes({ app, db }: Service, party: RelyingParty): void {
  app.get(
    '/customers/:id/passkeys',
    {
      schema: {
        operationId: 'listPasskeys',
        tags,
        params: customerParams,
        response: { 200: z.array(passkeySchema), 404: problemSchema },
      },
    },
    async (request) => {
      requireSelf(request, request.params.id);
      return (await listPasskeys(db, request.params.id)).map(toView);
    },
  );

  app.post(
    '/customers/:id/passkey-challenges',
    {
      schema: {
        operationId: 'askForNewPasskey',
        tags,
        params: customerParams,
        response: { 201: challengeSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const whose = await findCustomer(db, request.params.id);
      if (!whose) return sendRefusal(reply, customerUnknown());
      return reply.code(201).send(await askForNewPasskey(db, party, { whose, purpose: 'add' }));
    },
  );

  app.post(
    '/customers/:id/passkeys',
    {
      schema: {
        operationId: 'addPasskey',
        tags,
        params: customerParams,
        body: newPasskeySchema,
        response: { 201: passkeySchema, 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      requireSelf(request, request.params.id);
      const { challengeId, name, response } = request.body;
      const result = await addPasskey(db, party, {
        customerId: request.params.id,
        challengeId,
        name,
        response: readAnswer(registrationSchema, response),
      });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(toView(result));
    },
  );

  app.patch(
    '/customers/:id/passkeys/:passkeyId',
    {
      schema: {
        operationId: 'renamePasskey',
        tags,
        params: one,
        body: z.object({ name: passkeyNameSchema }),
        response: { 200: passkeySchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id: customerId, passkeyId } = request.params;
      requireSelf(request, customerId);
      const renamed = await renamePasskey(db, { customerId, id: passkeyId, name: request.body.name });
      return renamed ? toView(renamed) : sendRefusal(reply, passkeyUnknown());
    },
  );

  app.delete(
    '/customers/:id/passkeys/:passkeyId',
    {
      schema: {
        operationId: 'removePasskey',
        tags,
        params: one,
        response: { 204: z.null(), 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id: customerId, passkeyId } = request.params;
      requireSelf(request, customerId);
      const removed = await deletePasskey(db, { customerId, id: passkeyId });
      return removed ? reply.code(204).send(null) : sendRefusal(reply, passkeyUnknown());
    },
  );
}

function passkeyUnknown() {
  return refuse('PASSKEY_UNKNOWN', 'This passkey is not in your account any more.');
}
