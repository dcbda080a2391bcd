import type { APIRequestContext, APIResponse } from '@playwright/test';

export type Answer<T> = {
  status: number;
  data: T;
  /** The stable code of a refusal, with what it says besides. */
  refusal: { code: string; detail: string; [extra: string]: unknown } | undefined;
  setCookie: string | undefined;
};

type Envelope = {
  result?: { data: unknown };
  error?: { data?: { refusal?: Answer<unknown>['refusal'] | null } };
};

const open = async <T>(response: APIResponse): Promise<Answer<T>> => {
  const text = await response.text();
  let body: Envelope = {};
  try {
    body = JSON.parse(text) as Envelope;
  } catch {
    // Not JSON: the status alone has to speak.
  }
  return {
    status: response.status(),
    data: body.result?.data as T,
    refusal: body.error?.data?.refusal ?? undefined,
    setCookie: response.headers()['set-cookie'],
  };
};

/**
 * The door a browser uses: the storefront's own origin, its cookies, its envelope. `request` keeps the cookies of one
 * shopper.
 */
export const frontDoor = (request: APIRequestContext, origin: string) => ({
  ask: async <T>(procedure: string, input?: unknown): Promise<Answer<T>> => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`;
    return open<T>(await request.get(`${origin}/api/trpc/${procedure}${query}`));
  },
  tell: async <T>(procedure: string, input?: unknown): Promise<Answer<T>> =>
    open<T>(
      await request.post(`${origin}/api/trpc/${procedure}`, {
        headers: { origin, 'content-type': 'application/json' },
        data: JSON.stringify(input ?? {}),
      }),
    ),
  /** Anything at all, byte by byte, with whatever headers. */
  send: async <T>(
    procedure: string,
    { body, headers }: { body: string; headers?: Record<string, string> },
  ): Promise<Answer<T>> =>
    open<T>(
      await request.post(`${origin}/api/trpc/${procedure}`, {
        headers: { origin, 'content-type': 'application/json', ...headers },
        data: Buffer.from(body),
      }),
    ),
});

export type FrontDoor = ReturnType<typeof frontDoor>;
