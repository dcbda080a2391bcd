import { problemSchema, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireSelf } from '../caller-rules.ts';
import { customerParams } from '../customers/customer-view.ts';
import { disconnect } from './disconnect.ts';
import { listIdentities } from './identity.queries.ts';
import type { Provider } from './providers.ts';

const identitySchema = z
  .object({
    id: z.uuid(),
    /** What the provider is called; its host, when it is not set up any more. */
    name: z.string(),
    /** Whether it still opens the account. */
    opens: z.boolean(),
    createdAt: z.iso.datetime(),
    usedAt: z.iso.datetime(),
  })
  .meta({ id: 'Identity' });
const tags = ['identities'];

/** A customer's accounts elsewhere. */
export function identityRoutes({ app, db }: Service, providers: readonly Provider[]): void {
  app.get(
    '/customers/:id/identities',
    {
      schema: {
        operationId: 'listIdentities',
        tags,
        params: customerParams,
        response: { 200: z.array(identitySchema), 404: problemSchema },
      },
    },
    async (request) => {
      requireSelf(request, request.params.id);
      const identities = await listIdentities(db, request.params.id);
      return identities.map(({ id, issuer, createdAt, usedAt }) => {
        const provider = providers.find((one) => one.issuer === issuer);
        return {
          id,
          name: provider?.name ?? new URL(issuer).host,
          opens: provider !== undefined,
          createdAt: createdAt.toISOString(),
          usedAt: usedAt.toISOString(),
        };
      });
    },
  );

  app.delete(
    '/customers/:id/identities/:identityId',
    {
      schema: {
        operationId: 'disconnectIdentity',
        tags,
        params: customerParams.extend({ identityId: z.uuid() }),
        response: { 204: z.null(), 404: problemSchema, 409: problemSchema },
      },
    },
    async (request, reply) => {
      const { id: customerId, identityId: id } = request.params;
      requireSelf(request, customerId);
      const refused = await disconnect(db, { customerId, id, providers });
      return refused ? sendRefusal(reply, refused) : reply.code(204).send(null);
    },
  );
}
