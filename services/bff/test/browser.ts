import { DESK, SHOP } from './start-bff.ts';

type Refused = {
  message: string;
  data: {
    code: string;
    httpStatus: number;
    traceId: string;
    refusal: { code: string; detail: string; [extra: string]: unknown } | null;
  };
};

/** What a call answered: `data` when it went well, `error` when not. Tests name what they expect to be there. */
type Answer = {
  status: number;
  headers: Headers;
  setCookies: string[];
  data: { [field: string]: unknown } | null;
  error: Refused | undefined;
};

type More = { headers?: Record<string, string> };

/** A browser on one of our pages: it keeps cookies, and names its page's origin with every change. */
export const openBrowser = (url: string, { app = 'storefront' as 'storefront' | 'admin' } = {}) => {
  const cookies = new Map<string, string>();
  const origin = app === 'admin' ? DESK : SHOP;

  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (cookies.size > 0)
      headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(`${url}${path}`, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      // What takes a cookie away stands behind its value: an id may well hold the figures of a year.
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      if (/max-age=0|1970/i.test(attributes)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  };
  const read = async (response: Response): Promise<Answer> => {
    const body = (await response.json()) as { result?: { data: Answer['data'] }; error?: Refused };
    return {
      status: response.status,
      headers: response.headers,
      setCookies: response.headers.getSetCookie(),
      data: body.result?.data ?? null,
      error: body.error,
    };
  };
  const change = (path: string, body: string, more: More = {}) =>
    send(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, ...more.headers },
      body,
    });

  return {
    cookies,
    send,
    /** A query. */
    ask: async (procedure: string, input?: unknown, more: More = {}): Promise<Answer> => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
      return read(await send(`/trpc/${app}/${procedure}${query}`, more));
    },
    /** A query whose input is sent as it is. */
    askRaw: async (procedure: string, input: string): Promise<Answer> =>
      read(await send(`/trpc/${app}/${procedure}?input=${encodeURIComponent(input)}`, {})),
    /** A mutation. */
    tell: async (procedure: string, input?: unknown, more: More = {}): Promise<Answer> =>
      read(await change(`/trpc/${app}/${procedure}`, JSON.stringify(input ?? {}), more)),
    /** A mutation whose body is sent as it is. */
    tellRaw: async (procedure: string, body: string, more: More = {}): Promise<Answer> =>
      read(await change(`/trpc/${app}/${procedure}`, body, more)),
    /** Several mutations in one request. */
    tellAll: async (calls: [procedure: string, input: unknown][]) => {
      const names = calls.map(([procedure]) => procedure).join(',');
      const inputs = Object.fromEntries(calls.map(([, input], index) => [index, input]));
      const response = await change(`/trpc/${app}/${names}?batch=1`, JSON.stringify(inputs));
      const answers = (await response.json()) as { result?: { data: unknown }; error?: Refused }[];
      return { status: response.status, setCookies: response.headers.getSetCookie(), answers };
    },
    /** Several queries in one request. */
    askAll: async (calls: [procedure: string, input: unknown][]) => {
      const names = calls.map(([procedure]) => procedure).join(',');
      const inputs = Object.fromEntries(calls.map(([, input], index) => [index, input]));
      const response = await send(
        `/trpc/${app}/${names}?batch=1&input=${encodeURIComponent(JSON.stringify(inputs))}`,
        {},
      );
      const answers = (await response.json()) as { result?: { data: unknown }; error?: Refused }[];
      return { status: response.status, setCookies: response.headers.getSetCookie(), answers };
    },
  };
};

export type Browser = ReturnType<typeof openBrowser>;
