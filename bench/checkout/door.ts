import { Pool } from 'undici';
import type { Hall } from '../hall-under-load.ts';

export type Answer<T> = { ok: true; data: T } | { ok: false; status: number; code: string; detail: string };

type Envelope = {
  result?: { data: unknown };
  error?: { message?: string; data?: { refusal?: { code: string; detail: string } | null } };
};

/** Every connection a browser of its own: as many as there are buyers at once. */
export const openLine = ({ at }: Pick<Hall, 'at'>, connections: number): Pool =>
  new Pool(at('bff'), { connections, pipelining: 1, headersTimeout: 20_000, bodyTimeout: 20_000 });

/**
 * One shopper at the BFF's door with a cookie jar of its own, as cheap as a client can be: the load shares the machine
 * with what is measured.
 */
export const openDoor = (line: Pool, origin: string) => {
  let cookie = '';
  const send = async <T>(method: 'GET' | 'POST', path: string, body?: string): Promise<Answer<T>> => {
    const {
      statusCode,
      headers,
      body: answer,
    } = await line.request({
      method,
      path: `/trpc/storefront/${path}`,
      headers: { origin, 'content-type': 'application/json', ...(cookie && { cookie }) },
      body,
    });
    const text = await answer.text();
    const set = headers['set-cookie'];
    if (set)
      cookie = [set]
        .flat()
        .map((one) => one.slice(0, one.indexOf(';')))
        .join('; ');
    const { result, error } = JSON.parse(text) as Envelope;
    if (result) return { ok: true, data: result.data as T };
    const { code = '', detail = error?.message ?? '' } = error?.data?.refusal ?? {};
    return { ok: false, status: statusCode, code, detail };
  };
  return {
    ask: <T>(procedure: string, input: unknown): Promise<Answer<T>> =>
      send<T>('GET', `${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`),
    tell: <T>(procedure: string, input: unknown): Promise<Answer<T>> =>
      send<T>('POST', procedure, JSON.stringify(input)),
  };
};

export type Door = ReturnType<typeof openDoor>;

/** What was answered; anything but yes ends the bench, for it would measure something else. */
export const must = async <T>(answer: Promise<Answer<T>>, what: string): Promise<T> => {
  const given = await answer;
  if (given.ok) return given.data;
  throw new Error(`${what} was answered ${given.status} ${given.code}: ${given.detail}`);
};
