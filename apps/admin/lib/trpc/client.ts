import type { AdminRouter } from '@souk/bff/routers/admin/router';
import { newTraceparent } from '@souk/web-front/traceparent';
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client';
import type { inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AdminRouter>();

export type AdminOutputs = inferRouterOutputs<AdminRouter>;

/** Calls go to this origin; the front server hands them to the BFF. Longer batches than an address may be are split. */
export function createBffClient() {
  return createTRPCClient<AdminRouter>({
    links: [
      httpBatchLink({
        url: '/api/trpc',
        maxURLLength: 4000,
        headers: () => ({ traceparent: newTraceparent() }),
      }),
    ],
  });
}

/** What a page needs to know of a failure. */
export type Failure = { code: string; detail: string; traceId: string | null };

type FailureData = { code?: string; refusal?: { code: string; detail: string } | null; traceId?: string };

export function failureOf(error: unknown): Failure {
  const data = error instanceof TRPCClientError ? (error.data as FailureData | null) : null;
  if (data?.refusal) return { ...data.refusal, traceId: data.traceId ?? null };
  if (data?.code)
    return {
      code: data.code,
      detail: 'Something broke on our side. Try again.',
      traceId: data.traceId ?? null,
    };
  return {
    code: 'UNREACHABLE',
    detail: 'The shop does not answer. Check your connection; this page tries again by itself.',
    traceId: null,
  };
}

/** The session has ended: signed out elsewhere, disabled, or simply old. */
export function isSignedOut(error: unknown): boolean {
  return ['UNAUTHENTICATED', 'UNAUTHORIZED'].includes(failureOf(error).code);
}
