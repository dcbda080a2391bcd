import { problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { asCustomer } from '../caller-rules.ts';
import { customerParams } from '../customers/customer-view.ts';
import { deleteDevice, listDevices } from './device.queries.ts';
import { sessionIdHash } from './session-id.ts';

const deviceSchema = z
  .object({
    /** Names the session in this list; it opens nothing. */
    id: z.uuid(),
    /** What the browser says of itself. */
    device: z.string().nullable(),
    openedBy: z.enum(['password', 'code', 'passkey', 'provider']),
    createdAt: z.iso.datetime(),
    seenAt: z.iso.datetime(),
    /** The one that asks. */
    current: z.boolean(),
  })
  .meta({ id: 'Device' });
const tags = ['sessions'];

/** Where a customer is signed in, and signing one device out. */
export function deviceRoutes({ app, db }: Service): void {
  app.get(
    '/customers/:id/sessions',
    {
      schema: {
        operationId: 'listDevices',
        tags,
        params: customerParams,
        response: { 200: z.array(deviceSchema), 404: problemSchema },
      },
    },
    async (request) => {
      const { id: customerId, sessionId } = asCustomer(request, request.params.id);
      const devices = await listDevices(db, { customerId, asking: sessionIdHash(sessionId) });
      return devices.map((device) => ({
        ...device,
        createdAt: device.createdAt.toISOString(),
        seenAt: device.seenAt.toISOString(),
      }));
    },
  );

  app.delete(
    '/customers/:id/sessions/:sessionId',
    {
      schema: {
        operationId: 'signOutDevice',
        tags,
        params: customerParams.extend({ sessionId: z.uuid() }),
        response: { 204: z.null(), 404: problemSchema },
      },
    },
    async (request, reply) => {
      const { id: customerId } = asCustomer(request, request.params.id);
      const ended = await deleteDevice(db, { customerId, id: request.params.sessionId });
      if (!ended) return sendRefusal(reply, refuse('SESSION_UNKNOWN', 'This device is signed out already.'));
      return reply.code(204).send(null);
    },
  );
}
