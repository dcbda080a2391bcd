import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_EVERY_MS = 25;
/** So many looks in a row without a new request: those who call have heard. A clock alone would not know on a busy machine. */
const CALM_LOOKS = 4;
const TIMES_AS_LONG_AT_MOST = 5;

export type GracefulClose = {
  /**
   * Still answers everybody, and tells each that their connection ends with this answer: callers turn to other replicas
   * while nothing is refused yet. For so long, and then until nobody asks any more, within reason; or until nobody is
   * connected.
   */
  sendAway(forMs: number): Promise<void>;
  /** No new connections; requests under way finish; then whatever connections clients keep open are cut. */
  close(): Promise<void>;
};

/** Watches a server's requests, so that it can be closed without anybody going unanswered. */
export const gracefulClose = (app: { server: Server; close(): PromiseLike<unknown> }): GracefulClose => {
  const underWay = new Set<ServerResponse>();
  let heard = 0;
  let isEnding = false;
  const isLast = (response: ServerResponse): void => {
    if (!response.headersSent) response.setHeader('connection', 'close');
  };
  // Before anything answers: a short answer may be on its way when a later listener hears of its request.
  app.server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => {
    heard += 1;
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
    if (isEnding) isLast(response);
  });
  const isAlone = (): Promise<boolean> =>
    new Promise((resolve) => app.server.getConnections((error, count) => resolve(!error && count === 0)));

  return {
    sendAway: async (forMs) => {
      isEnding = true;
      for (const response of underWay) isLast(response);
      const begun = performance.now();
      const lasted = (): number => performance.now() - begun;
      for (let calm = 0, before = heard; lasted() < forMs || calm < CALM_LOOKS; before = heard) {
        if (lasted() >= forMs * TIMES_AS_LONG_AT_MOST || (await isAlone())) return;
        await sleep(LOOK_EVERY_MS);
        calm = heard === before ? calm + 1 : 0;
      }
    },
    close: async () => {
      // Who is connected already is heard: their connection waits to be taken from the system's queue.
      await new Promise((resolve) => setImmediate(resolve));
      // Node's closeIdleConnections leaves those that have not sent their first request, so closing would wait for them.
      const timer = setInterval(() => underWay.size === 0 && app.server.closeAllConnections(), LOOK_EVERY_MS);
      try {
        await app.close();
      } finally {
        clearInterval(timer);
      }
    },
  };
};
