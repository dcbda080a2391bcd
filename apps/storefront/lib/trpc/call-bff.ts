import { newTraceparent } from '@souk/web-front/traceparent';

/** What is asked of the BFF: `cart.get`, with what it wants to know. */
type Call = { path: string; input: unknown };
type Waiting = Call & { resolve: (value: never) => void; reject: (reason: BffError) => void };
type Envelope = { result?: { data?: unknown }; error?: { message?: string; data?: unknown } };

/** Longer addresses are refused on the way by some proxies. */
const LONGEST = 4000;

/** An answer that is a refusal brings `data`; when nobody answered there is none. */
export class BffError extends Error {
  readonly data: unknown;
  constructor(message: string, more: { data?: unknown; cause?: unknown } = {}) {
    super(message, { cause: more.cause });
    this.name = 'BffError';
    this.data = more.data;
  }
}

const send = async (path: string, init: RequestInit): Promise<unknown> => {
  try {
    const answer = await fetch(`/api/trpc/${path}`, {
      ...init,
      headers: {
        traceparent: newTraceparent(),
        ...(init.body ? { 'content-type': 'application/json' } : {}),
      },
    });
    return await answer.json();
  } catch (cause) {
    throw new BffError('Nobody answered.', { cause });
  }
};

/** The answer to one of several; a single envelope says that none of them was looked at. */
const open = (answers: unknown, at: number): unknown => {
  const envelope = (Array.isArray(answers) ? answers[at] : answers) as Envelope | undefined;
  if (envelope?.error) throw new BffError(envelope.error.message ?? '', { data: envelope.error.data });
  if (!envelope?.result) throw new BffError('The answer is none.');
  return envelope.result.data;
};

/** The address under which several are asked at once. */
const addressOf = (calls: readonly Call[]): string => {
  const inputs = JSON.stringify(Object.fromEntries(calls.map(({ input }, at) => [at, input])));
  return `${calls.map(({ path }) => path).join(',')}?batch=1&input=${encodeURIComponent(inputs)}`;
};

const askTogether = async (calls: readonly Waiting[], signal?: AbortSignal): Promise<void> => {
  try {
    const answers = await send(addressOf(calls), { signal });
    for (const [at, { resolve, reject }] of calls.entries()) {
      try {
        resolve(open(answers, at) as never);
      } catch (error) {
        reject(error as BffError);
      }
    }
  } catch (error) {
    for (const { reject } of calls) reject(error as BffError);
  }
};

const gathered: Waiting[] = [];

const askAll = (): void => {
  let batch: Waiting[] = [];
  for (const call of gathered.splice(0)) {
    if (batch.length > 0 && addressOf([...batch, call]).length > LONGEST) {
      void askTogether(batch);
      batch = [];
    }
    batch.push(call);
  }
  if (batch.length > 0) void askTogether(batch);
};

/**
 * Asks, without changing anything. What is asked in the same moment travels together; what may be given up
 * (`signal`) travels alone, so that nothing else is given up with it.
 */
export const askBff = (path: string, input: unknown, signal?: AbortSignal): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const call: Waiting = { path, input, resolve, reject };
    if (signal) void askTogether([call], signal);
    else if (gathered.push(call) === 1) setTimeout(askAll);
  });

/** Has something changed. It is done even if the page goes before the answer comes. */
export const tellBff = async (path: string, input: unknown): Promise<unknown> =>
  open(
    await send(`${path}?batch=1`, {
      method: 'POST',
      body: JSON.stringify({ 0: input }),
      keepalive: true,
    }),
    0,
  );
