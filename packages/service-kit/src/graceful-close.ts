import type { IncomingMessage, Server, ServerResponse } from 'node:http';

const LOOK_EVERY_MS = 25;

/**
 * Watches a server's requests, and answers a function that closes it gracefully: no new connections, requests under
 * way finish, then whatever connections clients keep open (used or not yet used) are cut.
 */
export const gracefulClose = (app: {
  server: Server;
  close(): PromiseLike<unknown>;
}): (() => Promise<void>) => {
  let underWay = 0;
  app.server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    underWay++;
    response.once('close', () => underWay--);
  });
  return async () => {
    // Node's closeIdleConnections leaves those that have not sent their first request, so closing would wait for them.
    const timer = setInterval(() => underWay === 0 && app.server.closeAllConnections(), LOOK_EVERY_MS);
    try {
      await app.close();
    } finally {
      clearInterval(timer);
    }
  };
};
