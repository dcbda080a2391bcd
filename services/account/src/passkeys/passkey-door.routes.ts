import { randomUUID } from 'node:crypto';
import { isRefusal, problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireBff } from '../caller-rules.ts';
import { emailSchema, personNameSchema } from '../people.ts';
import { deviceSchema, sessionSchema } from '../sessions/session-view.ts';
import { askForNewPasskey, askForPasskey } from './ask-for-passkey.ts';
import { enterWithPasskey } from './enter-with-passkey.ts';
import { openWithPasskey } from './open-with-passkey.ts';
import {
  authenticationSchema,
  challengeSchema,
  newPasskeySchema,
  readAnswer,
  registrationSchema,
} from './passkey-shapes.ts';
import type { RelyingParty } from './relying-party.ts';

const askBody = z
  .object({
    /** Who a new account is for; without it, whoever has a passkey comes in. */
    newcomer: z.object({ email: emailSchema, name: personNameSchema }).optional(),
  })
  .meta({ id: 'PasskeyQuestion' });
const enterBody = z
  .object({ challengeId: z.uuid(), response: z.record(z.string(), z.unknown()), device: deviceSchema })
  .meta({ id: 'PasskeyAnswer' });
const tags = ['passkeys'];
const answers = { 201: sessionSchema, 403: problemSchema, 404: problemSchema, 409: problemSchema };

/** Coming in with a passkey, and opening an account with one. Only the front door may. */
export function passkeyDoorRoutes({ app, db }: Service, party: RelyingParty): void {
  app.post(
    '/passkey-challenges',
    {
      schema: {
        operationId: 'askForPasskey',
        tags,
        body: askBody,
        response: { 201: challengeSchema, 403: problemSchema },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const { newcomer } = request.body;
      // The id is the account's to be: a passkey is made for it before it exists.
      const asked = newcomer
        ? askForNewPasskey(db, party, { whose: { id: randomUUID(), ...newcomer }, purpose: 'open' })
        : askForPasskey(db, party);
      return reply.code(201).send(await asked);
    },
  );

  app.post(
    '/passkey-sessions',
    { schema: { operationId: 'enterWithPasskey', tags, body: enterBody, response: answers } },
    async (request, reply) => {
      requireBff(request);
      const response = readAnswer(authenticationSchema, request.body.response);
      const result = await enterWithPasskey(db, party, { ...request.body, response });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );

  app.post(
    '/passkey-accounts',
    {
      schema: {
        operationId: 'openWithPasskey',
        tags,
        body: newPasskeySchema.extend({ device: deviceSchema }).meta({ id: 'PasskeyAccount' }),
        response: answers,
      },
    },
    async (request, reply) => {
      requireBff(request);
      const { challengeId, name: passkeyName, device } = request.body;
      const response = readAnswer(registrationSchema, request.body.response);
      const result = await openWithPasskey(db, party, { challengeId, passkeyName, device, response });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );
}
