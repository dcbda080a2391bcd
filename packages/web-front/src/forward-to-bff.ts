import {
  Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { answerRefusal, bffUnreachable, bodyTooLarge } from './answer-refusal.ts';
import { bffsInTurn } from './bffs-in-turn.ts';
import { BodyTooLarge, readBody } from './read-body.ts';

/** Headers that belong to one connection and never travel on. */
const ofTheConnection = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

const SILENT_FOR_MS = 30_000;

/** `body` null: the request itself is sent on as it comes in. */
type Exchange = { request: IncomingMessage; response: ServerResponse; body: Buffer | null };

/**
 * Makes the browser's one origin true: hands a request to the BFF and its answer back as it streams in.
 * An address that cannot be reached is passed over for the next one; a change is never sent twice.
 */
export function createForwarder(bffUrls: string[]) {
  const keptOpen = {
    'http:': new HttpAgent({ keepAlive: true }),
    'https:': new HttpsAgent({ keepAlive: true }),
  };
  const bffs = bffsInTurn(bffUrls);

  const send = (
    bff: string,
    path: string,
    { request, response, body }: Exchange,
  ): Promise<'taken' | 'nobody-there'> =>
    new Promise((resolve) => {
      const target = new URL(path, bff);
      const open = target.protocol === 'https:' ? httpsRequest : httpRequest;
      const reading = request.method === 'GET' || request.method === 'HEAD';
      const onward = open(target, {
        method: request.method,
        headers: { ...travelling(request.headers), host: target.host },
        // A kept connection may be closed just as it is used. A read is simply asked again; a change cannot be,
        // so it gets a connection of its own, which either stands or was never there.
        agent: reading ? keptOpen[target.protocol as 'http:' | 'https:'] : ownAgent(target),
        timeout: SILENT_FOR_MS,
      });
      const giveUp = () => onward.destroy();
      response.once('close', giveUp);
      onward.on('timeout', giveUp);
      onward.on('response', (answer) => {
        // It is asked to end, and says so before it takes nobody any more.
        if (answer.headers.connection === 'close') bffs.rest(bff);
        response.writeHead(answer.statusCode ?? 502, travelling(answer.headers));
        answer.pipe(response);
        answer.once('error', () => response.destroy());
        answer.once('close', () => resolve('taken'));
      });
      onward.on('error', (error: NodeJS.ErrnoException) => {
        response.off('close', giveUp);
        if (response.headersSent || response.destroyed) {
          response.destroy();
          resolve('taken');
        } else if (neverArrived(error) || (reading && onward.reusedSocket)) {
          bffs.rest(bff);
          resolve('nobody-there');
        } else {
          answerRefusal(response, bffUnreachable);
          resolve('taken');
        }
      });
      if (body) onward.end(body);
      // Not a byte is taken from the visitor before somebody is there: what was taken could not be sent elsewhere.
      else onward.once('socket', (socket) => socket.once('connect', () => request.pipe(onward)));
    });

  const toOneOf = async (exchange: Exchange, path: string): Promise<void> => {
    const toTry = bffs.toTry();
    // Once more whoever came first: it may have been a kept connection that was gone, and not the BFF.
    for (const bff of [...toTry, ...toTry.slice(0, 1)])
      if ((await send(bff, path, exchange)) === 'taken') return;
    answerRefusal(exchange.response, bffUnreachable);
  };

  return {
    /** Sends a file on as it comes in, however large: how large it may be is for the BFF to say. */
    forwardStream: (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> =>
      toOneOf({ request, response, body: null }, path),
    /** @param path on the BFF, with its query */
    async forward(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
      let body: Buffer;
      try {
        body = await readBody(request);
      } catch (error) {
        if (error instanceof BodyTooLarge) answerRefusal(response, bodyTooLarge);
        else response.destroy();
        return;
      }
      return toOneOf({ request, response, body }, path);
    },
    close(): void {
      for (const agent of Object.values(keptOpen)) agent.destroy();
    },
  };
}

/**
 * A connection of its own that is not announced to be closed: whoever refuses a file before it is whole then reads the
 * rest, and the refusal is not lost in a reset; and an answer that closes it is the BFF's own word that it ends.
 */
function ownAgent(target: URL): HttpAgent {
  const settings = { keepAlive: true, keepAliveMsecs: 1_000, maxFreeSockets: 0 };
  return target.protocol === 'https:' ? new HttpsAgent(settings) : new HttpAgent(settings);
}

function neverArrived(error: NodeJS.ErrnoException): boolean {
  // Whatever else may be wrong with it: there was no connection to say anything on. A name may stand for several
  // addresses, and each of them has its own error then.
  if (error instanceof AggregateError) return error.errors.every(neverArrived);
  return error.syscall === 'connect' || error.syscall === 'getaddrinfo';
}

function travelling(headers: IncomingMessage['headers']): IncomingMessage['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.has(name)));
}
