import { isRefusal, problemSchema, refuse, sendRefusal } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { z } from 'zod';
import { requireBff } from '../caller-rules.ts';
import {
  deleteSession,
  findLiveSession,
  markSeen,
  type PersonKind,
  renewCustomerSession,
} from './session.queries.ts';
import { sessionIdHash } from './session-id.ts';
import { deviceSchema, sessionSchema } from './session-view.ts';
import { signIn } from './sign-in.ts';
import { toPerson } from './signed-in.ts';

const signInBody = z
  .object({
    email: z.string().trim().min(1, 'Give your email address.').max(254),
    password: z.string().min(1, 'Give your password.').max(1000),
    /** Where the person comes from, as the front door sees it; limits tries by place. */
    clientAddress: z.string().max(64).optional(),
    /** What they sit at, as it says itself. */
    device: deviceSchema,
  })
  .meta({ id: 'SignIn' });

const sessionParams = z.object({ id: z.string().min(1).max(100) });
const signInAnswers = {
  201: sessionSchema,
  401: problemSchema,
  403: problemSchema,
  429: problemSchema,
  503: problemSchema,
};

/** Signing in, asking who a session belongs to, signing out. Only the front door may. */
export function sessionRoutes({ app, db }: Service): void {
  const doors: { path: string; kind: PersonKind; operationId: string }[] = [
    { path: '/sessions', kind: 'customer', operationId: 'signInCustomer' },
    { path: '/staff-sessions', kind: 'staff', operationId: 'signInStaff' },
  ];
  for (const { path, kind, operationId } of doors) {
    app.post(
      path,
      { schema: { operationId, tags: ['sessions'], body: signInBody, response: signInAnswers } },
      async (request, reply) => {
        requireBff(request);
        const result = await signIn(db, { kind, ...request.body });
        if (isRefusal(result)) return sendRefusal(reply, result);
        return reply.code(201).send(result);
      },
    );
  }

  app.get(
    '/sessions/:id',
    {
      schema: {
        operationId: 'getSession',
        tags: ['sessions'],
        params: sessionParams,
        response: { 200: sessionSchema, 403: problemSchema, 404: problemSchema },
      },
    },
    async (request, reply) => {
      requireBff(request);
      const idHash = sessionIdHash(request.params.id);
      const live = await findLiveSession(db, idHash);
      if (!live)
        return sendRefusal(reply, refuse('SESSION_UNKNOWN', 'This session has ended. Sign in again.'));
      if (live.dueForRenewal) await renewCustomerSession(db, idHash);
      if (live.longUnseen) await markSeen(db, idHash);
      return { sessionId: request.params.id, person: toPerson(live.kind, live) };
    },
  );

  app.delete(
    '/sessions/:id',
    {
      schema: {
        operationId: 'signOut',
        tags: ['sessions'],
        params: sessionParams,
        response: { 204: z.null(), 403: problemSchema },
      },
    },
    async (request, reply) => {
      requireBff(request);
      await deleteSession(db, sessionIdHash(request.params.id));
      return reply.code(204).send(null);
    },
  );
}
