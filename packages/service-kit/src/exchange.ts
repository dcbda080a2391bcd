import { Agent, type Dispatcher } from 'undici';

export type Line = Pick<Dispatcher, 'dispatch'>;

/** Connections stay open between requests, as many as there are requests at once. One agent for the whole process. */
let line: Line = new Agent({ keepAliveTimeout: 30_000, connect: { timeout: 4_000 } });

/** From now on every request of this process leaves by another line: one on which tests can listen. */
export const leaveBy = (another: Line): void => {
  line = another;
};

export type Asked = {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string | undefined;
  timeoutMs: number;
  signal: AbortSignal | undefined;
};

/** As much of the web's Response as is asked of it here: making a whole one costs more than the request. */
export class Answered {
  readonly status: number;
  readonly ok: boolean;
  readonly url: string;
  readonly headers: { get(name: string): string | null };
  readonly #bytes: Buffer;

  constructor(
    url: string,
    status: number,
    headers: Record<string, string | string[] | undefined>,
    bytes: Buffer,
  ) {
    this.url = url;
    this.status = status;
    this.ok = status >= 200 && status < 300;
    this.headers = { get: (name) => headers[name.toLowerCase()]?.toString() ?? null };
    this.#bytes = bytes;
  }
  text = async (): Promise<string> => this.#bytes.toString();
  json = async (): Promise<unknown> => JSON.parse(this.#bytes.toString());
  arrayBuffer = async (): Promise<ArrayBuffer> => new Uint8Array(this.#bytes).buffer;
}

/** One request and its whole answer, within its time. Throws when there is none. */
export const exchange = ({ method, url, headers, body, timeoutMs, signal }: Asked): Promise<Answered> =>
  new Promise((resolve, reject) => {
    let control: Dispatcher.DispatchController | undefined;
    let status = 0;
    let answerHeaders: Record<string, string | string[] | undefined> = {};
    let given: Error | undefined;
    const chunks: Buffer[] = [];

    signal?.throwIfAborted();
    const abort = (): void => giveUp(signal?.reason as Error);
    signal?.addEventListener('abort', abort, { once: true });
    const timer = setTimeout(
      () => giveUp(new Error(`no answer within ${Math.round(timeoutMs)} ms`)),
      timeoutMs,
    );
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    };
    const fail = (error: Error): void => {
      done();
      reject(error);
    };
    /** Says so at once: while there is no connection yet, which may take long, there is nothing that could be broken off. */
    const giveUp = (why: Error): void => {
      given = why;
      control?.abort(why);
      fail(why);
    };

    line.dispatch(
      {
        origin: url.origin,
        path: url.pathname + url.search,
        method: method as Dispatcher.HttpMethod,
        headers,
        body: body ?? null,
        // Ours is exact, and counts from the beginning.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      {
        onRequestStart: (controller) => {
          control = controller;
          if (given) controller.abort(given);
        },
        onResponseStart: (_controller, statusCode, received) => {
          status = statusCode;
          answerHeaders = received;
        },
        onResponseData: (_controller, chunk) => void chunks.push(chunk),
        onResponseEnd: () => {
          done();
          const bytes = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
          resolve(new Answered(url.href, status, answerHeaders, bytes));
        },
        onResponseError: (_controller, error) => fail(given ?? error),
      },
    );
  });
