'use client';

import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import type { TRPCClient } from '@trpc/client';
import type { TRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { askBff, tellBff } from './call-bff.ts';

type Options = Record<string, unknown>;
type Infinite = Options & { initialCursor?: unknown };
type Asked = { pageParam?: unknown };
type Signal = { signal?: AbortSignal };

/** Whatever stands at the end of `trpc.cart.get.queryKey()`, by its last name. */
type Endings = Record<string, (path: string[], ...given: never[]) => unknown>;

/** A word after a word becomes a path; called, the last word says what is wanted of it. */
const words = (endings: Endings, path: readonly string[] = []): unknown =>
  new Proxy(() => undefined, {
    get: (_, word) =>
      typeof word === 'string' && word !== 'then' ? words(endings, [...path, word]) : undefined,
    apply: (_, __, given) => endings[path.at(-1) ?? '']?.(path.slice(0, -1), ...(given as never[])),
  });

const about = (input: unknown, type: string) => ({ ...(input === undefined ? {} : { input }), type });
const queryKey = (path: string[], input?: unknown) => [path, about(input, 'query')];

const options = words({
  pathKey: (path) => [path],
  pathFilter: (path, filters: Options) => ({ ...filters, queryKey: [path] }),
  queryKey,
  queryFilter: (path, input: unknown, filters: Options) => ({ ...filters, queryKey: queryKey(path, input) }),
  queryOptions: (path, input: unknown, more: Options) => ({
    ...more,
    queryKey: queryKey(path, input),
    queryFn: () => askBff(path.join('.'), input),
  }),
  infiniteQueryOptions: (path, input: Options, { initialCursor, ...more }: Infinite) => ({
    ...more,
    queryKey: [path, about(input, 'infinite')],
    queryFn: ({ pageParam }: Asked) =>
      askBff(path.join('.'), { ...input, ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    initialPageParam: initialCursor,
  }),
  mutationKey: (path) => [path],
  mutationOptions: (path, more: Options) => ({
    ...more,
    mutationKey: [path],
    mutationFn: (input: unknown) => tellBff(path.join('.'), input),
  }),
}) as TRPCOptionsProxy<StorefrontRouter>;

const client = words({
  query: (path, input: unknown, { signal }: Signal = {}) => askBff(path.join('.'), input, signal),
  mutate: (path, input: unknown) => tellBff(path.join('.'), input),
}) as TRPCClient<StorefrontRouter>;

/**
 * The BFF's procedures as React Query takes them. The types are tRPC's own; what runs is this page of code, because
 * tRPC's brings its sockets and half its server into every page of the hall (docs/decisions/042-first-load.md).
 */
export const useTRPC = (): TRPCOptionsProxy<StorefrontRouter> => options;

/** The same procedures, asked directly. */
export const useTRPCClient = (): TRPCClient<StorefrontRouter> => client;
