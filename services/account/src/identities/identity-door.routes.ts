import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireBff } from '../caller-rules.ts';
import { deviceSchema, sessionSchema } from '../sessions/session-view.ts';
import { checkToken } from './check-token.ts';
import { enterWithIdentity } from './enter-with-identity.ts';
import type { AskIssuer } from './issuers.ts';
import type { Provider } from './providers.ts';

const token = z.string().min(1).max(16_000);
const body = z
  .object({
    /** The provider's id in the setting. */
    provider: z.string().max(40),
    /** What it signed about whoever comes. */
    idToken: token,
    /** Where that tells no address, the issuer is asked for it with this. */
    accessToken: token.optional(),
    device: deviceSchema,
  })
  .meta({ id: 'IdentityDoor' });

/** Coming in with an account elsewhere. Only the front door may; it is believed nothing but what the provider signed. */
export function identityDoorRoutes(
  { app, db }: Service,
  { providers, issuers }: { providers: readonly Provider[]; issuers: AskIssuer },
): void {
  app.post(
    '/identity-sessions',
    {
      schema: {
        operationId: 'enterWithIdentity',
        tags: ['identities'],
        body,
        response: {
          201: sessionSchema,
          403: problemSchema,
          404: problemSchema,
          409: problemSchema,
          503: problemSchema,
        },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const { provider: id, device, ...tokens } = request.body;
      const provider = providers.find((one) => one.id === id);
      if (!provider)
        return sendRefusal(
          reply,
          refuse('SIGN_IN_PROVIDER_UNKNOWN', 'This way in is closed. Choose another.'),
        );
      const warn = (error: unknown) =>
        request.log.warn({ error, provider: id }, 'a sign-in provider is away');
      const vouched = await checkToken({ provider, askIssuer: issuers, warn }, tokens);
      if (isRefusal(vouched)) return sendRefusal(reply, vouched);
      const result = await enterWithIdentity(db, { vouched, device });
      return isRefusal(result) ? sendRefusal(reply, result) : reply.code(201).send(result);
    },
  );
}
