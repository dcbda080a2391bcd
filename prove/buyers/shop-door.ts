import { setTimeout as sleep } from 'node:timers/promises';
import { createReplicas } from '@souk/service-kit/replicas';
import type { World } from '../world/open-world.ts';
import type { Entry, Journal } from './journal.ts';

export type Answer<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: string; readonly detail: string };

/** Nobody answered for as long as a patient shopper tries. */
export class GaveUp extends Error {}

type Envelope = {
  result?: { data: unknown };
  error?: { message?: string; data?: { refusal?: { code: string; detail: string } | null } };
};

/** As the server in front of the storefront, all doors know who of the BFFs is gone or about to end. */
const known = new WeakMap<object, ReturnType<typeof createReplicas>>();
const bffsOf = (world: Pick<World, 'at'>): ReturnType<typeof createReplicas> => {
  const bffs = known.get(world) ?? createReplicas([world.at('bff', 0), world.at('bff', 1)]);
  known.set(world, bffs);
  return bffs;
};

/** Nobody listens there, so nobody heard. */
const isNobodyThere = (error: unknown): boolean =>
  ((error as Error).cause as NodeJS.ErrnoException | undefined)?.syscall === 'connect';

const whyOf = (error: unknown): string => {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
};

const ANSWER_WITHIN_MS = 12_000;
const PAUSE_MS = 300;

/**
 * The door a shopper's browser uses, without the browser: the BFF's own procedures, the shop's origin, one shopper's
 * cookies. As the storefront does, it asks again with the same words while nobody answers; either replica may.
 */
export const openShopDoor = (
  world: Pick<World, 'at' | 'origin'>,
  { who, journal, patienceMs }: { who: string; journal: Journal; patienceMs: number },
) => {
  const cookies = new Map<string, string>();
  const bffs = bffsOf(world);

  const keepCookies = (response: Response): void => {
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
  };
  const send = async (
    kind: 'ask' | 'tell',
    call: string,
    input: unknown,
    others = 1,
  ): Promise<Entry['told']> => {
    const bff = bffs.next();
    const address = `${bff}/trpc/storefront/${call}`;
    const text = JSON.stringify(input ?? {});
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    try {
      const response = await fetch(
        kind === 'tell' || input === undefined ? address : `${address}?input=${encodeURIComponent(text)}`,
        {
          method: kind === 'tell' ? 'POST' : 'GET',
          headers: { origin: world.origin, cookie, 'content-type': 'application/json' },
          ...(kind === 'tell' && { body: text }),
          signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        },
      );
      if (response.headers.get('connection') === 'close') bffs.rest(bff);
      else bffs.worked(bff);
      keepCookies(response);
      const { result, error } = (await response.json()) as Envelope;
      if (result) return { kind: 'acknowledged', data: result.data };
      const refusal = error?.data?.refusal;
      if (response.status < 500 && refusal)
        return { kind: 'refused', status: response.status, code: refusal.code, detail: refusal.detail };
      return {
        kind: 'unanswered',
        why: `${response.status} ${refusal?.code ?? error?.message ?? ''}`.trim(),
      };
    } catch (error) {
      bffs.rest(bff);
      if (isNobodyThere(error) && others > 0) return send(kind, call, input, others - 1);
      return { kind: 'unanswered', why: whyOf(error) };
    }
  };

  /** Once, whatever comes of it. */
  const once = async (kind: 'ask' | 'tell', call: string, input?: unknown): Promise<Entry['told']> => {
    const at = journal.now();
    const told = await send(kind, call, input);
    journal.write({ who, at, ms: journal.now() - at, call, input, told });
    return told;
  };
  const until = async <T>(kind: 'ask' | 'tell', call: string, input?: unknown): Promise<Answer<T>> => {
    for (const begun = performance.now(); ; await sleep(PAUSE_MS)) {
      const told = await once(kind, call, input);
      if (told.kind === 'acknowledged') return { ok: true, data: told.data as T };
      if (told.kind === 'refused' && told.code !== 'RATE_LIMITED')
        return { ok: false, code: told.code, detail: told.detail };
      if (performance.now() - begun > patienceMs) throw new GaveUp(`${who} gave up on ${call}`);
    }
  };
  return {
    ask: <T>(call: string, input?: unknown): Promise<Answer<T>> => until<T>('ask', call, input),
    tell: <T>(call: string, input?: unknown): Promise<Answer<T>> => until<T>('tell', call, input),
    tellOnce: (call: string, input?: unknown) => once('tell', call, input),
    askOnce: (call: string, input?: unknown) => once('ask', call, input),
  };
};

export type ShopDoor = ReturnType<typeof openShopDoor>;
