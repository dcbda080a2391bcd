import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import type { Actor } from './identity.ts';

/** What travels with one request through every hop: who acts, the trace, and the moment its time is up. */
export type RequestContext = {
  readonly traceId: string;
  readonly actor: Actor;
  /** On this process's monotonic clock (`performance.now()`), in milliseconds. */
  readonly deadlineAt: number;
};

const storage = new AsyncLocalStorage<RequestContext>();

export const DEFAULT_BUDGET_MS = 10_000;

export const currentContext = (): RequestContext | undefined => storage.getStore();

export const runInContext = <T>(context: RequestContext, work: () => T): T => storage.run(context, work);

/** For hooks that cannot wrap what follows them. */
export const enterContext = (context: RequestContext): void => storage.enterWith(context);

export const newTraceId = (): string => randomBytes(16).toString('hex');

/** Runs work for another actor, keeping trace and deadline where there are some. `budgetMs` starts a fresh deadline. */
export const asActor = <T>(actor: Actor, work: () => T, budgetMs?: number): T => {
  const current = currentContext();
  const deadlineAt =
    budgetMs === undefined && current
      ? current.deadlineAt
      : performance.now() + (budgetMs ?? DEFAULT_BUDGET_MS);
  return storage.run({ traceId: current?.traceId ?? newTraceId(), actor, deadlineAt }, work);
};

/** Runs background work in the name of the service itself, with its own trace and time budget. */
export const asSystem = <T>(work: () => T, options: { budgetMs?: number; traceId?: string | null } = {}): T =>
  storage.run(
    {
      traceId: options.traceId ?? newTraceId(),
      actor: { kind: 'system' },
      deadlineAt: performance.now() + (options.budgetMs ?? DEFAULT_BUDGET_MS),
    },
    work,
  );

/** Milliseconds left of the current request's budget; the default where no request is under way. */
export const remainingMs = (): number => {
  const context = currentContext();
  return context ? Math.max(0, context.deadlineAt - performance.now()) : DEFAULT_BUDGET_MS;
};

/** Reads the trace id of a W3C `traceparent` header; a fresh one when there is none or it is malformed. */
export const traceIdFrom = (traceparent: string | undefined): string => {
  const match = traceparent ? /^[\da-f]{2}-([\da-f]{32})-[\da-f]{16}-[\da-f]{2}$/.exec(traceparent) : null;
  return match?.[1] ?? newTraceId();
};

export const traceparentOf = (traceId: string): string =>
  `00-${traceId}-${randomBytes(8).toString('hex')}-01`;
