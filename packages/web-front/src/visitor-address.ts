import type { IncomingMessage } from 'node:http';

/**
 * Makes `X-Forwarded-For` say where the visitor really comes from, before anybody reads it. A visitor may send any
 * such header; only an ingress of ours is believed, and only its last word.
 * @returns the visitor's address
 */
export function settleVisitorAddress(
  request: IncomingMessage,
  { trustIngress }: { trustIngress: boolean },
): string {
  const told = request.headers['x-forwarded-for'];
  const last = (Array.isArray(told) ? told.join(',') : told)?.split(',').at(-1)?.trim();
  const address = (trustIngress && last) || request.socket.remoteAddress || 'unknown';
  request.headers['x-forwarded-for'] = address;
  if (!trustIngress) {
    delete request.headers['x-forwarded-host'];
    delete request.headers['x-forwarded-proto'];
    delete request.headers.forwarded;
  }
  return address;
}
