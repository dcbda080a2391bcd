import type { IncomingMessage } from 'node:http';

/** Twice what the BFF takes: what is a little too large gets its coded refusal from there. */
export const BODY_LIMIT_BYTES = 2 * 1024 * 1024;

export class BodyTooLarge extends Error {}

/**
 * Reads a request's body whole, so that it can be sent to another address when the first does not answer.
 * @throws BodyTooLarge past the limit; the stream's own error when the visitor goes away
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > BODY_LIMIT_BYTES) throw new BodyTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}
