import type { AdminRouter } from '@souk/bff/routers/admin/router';
import { newTraceparent } from '@souk/web-front/traceparent';
import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  TRPCClientError,
} from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import { createTRPCContext } from '@trpc/tanstack-react-query';

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AdminRouter>();

export type AdminInputs = inferRouterInputs<AdminRouter>;
export type AdminOutputs = inferRouterOutputs<AdminRouter>;

/** Calls go to this origin; the front server hands them to the BFF. Longer batches than an address may be are split. */
export function createBffClient() {
  return createTRPCClient<AdminRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url: '/api/trpc' }),
        false: httpBatchLink({
          url: '/api/trpc',
          maxURLLength: 4000,
          headers: () => ({ traceparent: newTraceparent() }),
        }),
      }),
    ],
  });
}

type FieldError = { path: string; message: string };

/** What a page needs to know of a failure. `errors` names the fields; `extra` is what the refusal says besides. */
export type Failure = {
  code: string;
  detail: string;
  traceId: string | null;
  errors: readonly FieldError[];
  extra: Readonly<Record<string, unknown>>;
};

type Refused = { code: string; detail: string; errors?: FieldError[] } & Record<string, unknown>;
type FailureData = { code?: string; refusal?: Refused | null; traceId?: string };

export function failureOf(error: unknown): Failure {
  const data = error instanceof TRPCClientError ? (error.data as FailureData | null) : null;
  const rest = { traceId: data?.traceId ?? null, errors: [], extra: {} };
  if (data?.refusal) {
    const { code, detail, errors = [], ...extra } = data.refusal;
    return { ...rest, code, detail, errors, extra };
  }
  if (data?.code) return { ...rest, code: data.code, detail: 'Something broke on our side. Try again.' };
  return {
    ...rest,
    code: 'UNREACHABLE',
    detail: 'The shop does not answer. Check your connection; this page tries again by itself.',
  };
}

/** The session has ended: signed out elsewhere, disabled, or simply old. */
export function isSignedOut(error: unknown): boolean {
  return ['UNAUTHENTICATED', 'UNAUTHORIZED'].includes(failureOf(error).code);
}
