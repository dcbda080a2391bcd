import { setTimeout as sleep } from 'node:timers/promises';
import { type Actor, createTokenSigner } from '@souk/service-kit/identity';
import type { World } from './open-world.ts';

const owner: Actor = {
  kind: 'staff',
  id: '01930000-0000-7000-8000-000000000001',
  role: 'owner',
  sessionId: 'prove',
};

export type Told<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly status: number; readonly code: string; readonly detail: string };

const PAUSE_MS = 300;

/** The merchant's desk: speaks to the services as the BFF does for staff, to either replica, until one answers. */
export const openDesk = ({ at, secrets }: Pick<World, 'at' | 'secrets'>) => {
  const signers = new Map<string, (actor: Actor) => Promise<string>>();
  const sign = (service: string, from: string): Promise<string> => {
    const name = `${from} ${service}`;
    const known =
      signers.get(name) ?? createTokenSigner({ from, to: service, key: secrets.identityKeys[service]! });
    signers.set(name, known);
    return known(from === 'bff' ? owner : { kind: 'system' });
  };
  let turn = 0;

  const send = async (
    service: string,
    request: { method: string; path: string; body?: string; type?: string; from?: string; withinMs?: number },
  ): Promise<Response> =>
    fetch(at(service, turn++) + request.path, {
      method: request.method,
      headers: {
        authorization: `Bearer ${await sign(service, request.from ?? 'bff')}`,
        ...(request.body !== undefined && { 'content-type': request.type ?? 'application/json' }),
      },
      ...(request.body !== undefined && { body: request.body }),
      signal: AbortSignal.timeout(request.withinMs ?? 15_000),
    });

  return {
    /** Asks until somebody answers or patience ends (then it throws). */
    ask: async <T>(
      service: string,
      request: { method?: string; path: string; json?: unknown; patienceMs?: number; from?: string },
    ): Promise<Told<T>> => {
      const { method = 'GET', path, json, patienceMs = 20_000, from = 'bff' } = request;
      for (const begun = performance.now(); ; await sleep(PAUSE_MS)) {
        try {
          const body = json === undefined ? {} : { body: JSON.stringify(json) };
          const response = await send(service, { method, path, from, ...body });
          const answer = (await response.json()) as T & { code?: string; detail?: string };
          if (response.ok) return { ok: true, data: answer };
          if (response.status < 500)
            return {
              ok: false,
              status: response.status,
              code: answer.code ?? '',
              detail: answer.detail ?? '',
            };
          throw new Error(`${response.status} ${answer.code ?? ''}`);
        } catch (error) {
          if (performance.now() - begun > patienceMs)
            throw new Error(`${service} did not answer ${method} ${path}`, { cause: error });
        }
      }
    },
    importCsv: async (csv: string): Promise<void> => {
      const request = {
        method: 'POST',
        path: '/imports',
        body: csv,
        type: 'text/csv',
        from: 'cli',
        withinMs: 60_000,
      };
      const response = await send('catalog', request);
      const text = await response.text();
      if (!response.ok || !/"refused":0/.test(text)) throw new Error(`the import failed: ${text}`);
    },
  };
};

export type Desk = ReturnType<typeof openDesk>;
