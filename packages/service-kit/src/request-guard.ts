import { DEFAULT_BUDGET_MS, enterContext, traceIdFrom } from './context.ts';
import { type Caller, createTokenVerifier, type StaffRole } from './identity.ts';
import { refuse } from './refusal.ts';
import type { ServiceApp } from './service.ts';

declare module 'fastify' {
  interface FastifyRequest {
    traceId: string;
    /** Who calls and for whom. On public routes the actor is a nameless guest. */
    caller: Caller;
  }
  interface FastifyContextConfig {
    /** Answers without a token. */
    public?: boolean;
  }
}

const NOBODY: Caller = { service: 'public', actor: { kind: 'guest' } };

/** Checks the token, and gives every request its trace, its caller and its deadline before anything else runs. */
export const guardRequests = (
  app: ServiceApp,
  { name, identityKey }: { name: string; identityKey: string },
): void => {
  const verify = createTokenVerifier({ audience: name, key: identityKey });
  app.decorateRequest('traceId', '');
  app.decorateRequest('caller', null as unknown as Caller);
  app.addHook('onRequest', async (request) => {
    const { traceparent, authorization, 'souk-deadline-ms': budget } = request.headers;
    request.traceId = traceIdFrom(traceparent as string | undefined);
    const caller = await verify(authorization);
    request.caller = caller ?? NOBODY;
    if (!caller && !request.routeOptions.config.public && !request.is404)
      throw refuse('UNAUTHENTICATED', 'This address answers only with a valid token of the calling service.');
    const budgetMs = typeof budget === 'string' ? Number(budget) : DEFAULT_BUDGET_MS;
    if (budgetMs <= 0) throw refuse('DEADLINE_EXCEEDED', 'The caller gave up before this request arrived.');
    request.raw.setMaxListeners(0);
    context.set(request.raw, {
      traceId: request.traceId,
      actor: request.caller.actor,
      deadlineAt: performance.now() + (Number.isFinite(budgetMs) ? budgetMs : DEFAULT_BUDGET_MS),
    });
  });
  // Entered as late as possible: body parsing in between would lose a context entered in onRequest.
  app.addHook('preValidation', (request, _reply, done) => {
    const prepared = context.get(request.raw);
    if (prepared) enterContext(prepared);
    done();
  });
};

const context = new WeakMap<object, Parameters<typeof enterContext>[0]>();

/** Lets pass only staff with one of the roles (any staff when none is named); refuses everyone else with FORBIDDEN. */
export const requireStaff = (
  request: { caller: Caller },
  ...roles: StaffRole[]
): { kind: 'staff'; id: string; role: StaffRole; sessionId: string } => {
  const { actor } = request.caller;
  if (actor.kind !== 'staff') throw refuse('FORBIDDEN', 'Only staff may do this. Sign in to the admin.');
  if (roles.length > 0 && !roles.includes(actor.role))
    throw refuse('FORBIDDEN', `The role ${actor.role} may not do this. Ask ${roles.join(' or ')}.`);
  return actor;
};
