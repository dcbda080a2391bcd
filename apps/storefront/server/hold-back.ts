import type { ServerResponse } from 'node:http';

/**
 * Holds an answer back until it is complete, because its policy can only be written when all of it is known.
 * @returns the body, once the page has been written; the headers can still be changed, nothing has been sent. It is not
 * whole when whoever asked went away before.
 */
export const holdBack = async (
  response: ServerResponse,
  write: () => Promise<void>,
): Promise<{ body: Buffer; whole: boolean; send: (body: Buffer) => void }> => {
  const { write: sendPart, end: sendLast, writeHead, flushHeaders } = response;
  const parts: Buffer[] = [];
  let whole = false;
  const keep = (chunk: unknown, encoding?: unknown): void => {
    if (typeof chunk === 'string')
      parts.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'));
    else if (chunk instanceof Uint8Array) parts.push(Buffer.from(chunk));
  };
  const callBack = (...rest: unknown[]): void => {
    const callback = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    if (callback) queueMicrotask(callback);
  };
  const complete = new Promise<void>((resolve) => {
    response.once('close', resolve);
    response.write = ((chunk: unknown, ...rest: unknown[]) => {
      keep(chunk, rest[0]);
      callBack(...rest);
      return true;
    }) as typeof response.write;
    response.end = ((...rest: unknown[]) => {
      keep(rest[0], rest[1]);
      callBack(...rest);
      whole = true;
      resolve();
      return response;
    }) as typeof response.end;
  });
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object') as
      | Record<string, string | string[]>
      | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
    return response;
  }) as typeof response.writeHead;
  response.flushHeaders = () => undefined;
  // Some pages are only done writing once their last part has been sent, which is up to us: their end is enough.
  await Promise.race([complete, write().then(() => complete)]);
  Object.assign(response, { write: sendPart, end: sendLast, writeHead, flushHeaders });
  return { body: Buffer.concat(parts), whole, send: (body) => void response.end(body) };
};
