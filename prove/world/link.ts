import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** `there`: from the caller to the called. `back`: what is answered. */
export type Way = 'there' | 'back';

/** What may be wrong with the line between two. Bytes that vanish are never delivered later: healing cuts the line. */
export type Trouble =
  | { kind: 'vanish'; ways: readonly Way[] }
  | { kind: 'refuse' }
  | { kind: 'slow'; ms: number }
  /** Cuts the line after so many more of the bytes `there` were passed on that hold `word`: the answer gets lost. */
  | { kind: 'cut-after'; word: string; times: number };

export type Link = {
  readonly from: string;
  readonly to: string;
  /** Where `from` calls instead of calling `to`. */
  readonly port: number;
  trouble(trouble: Trouble | null): void;
  /** Whether anybody stands at its end. Where nobody does, callers are refused at once, as they are without a line. */
  attended(isAttended: boolean): void;
  /** Cuts every connection there is now. */
  cut(): void;
  close(): Promise<void>;
};

/** The line of one caller to one called: everything passes, unless it is in trouble. `ports` take turns. */
export const openLink = async (of: { from: string; to: string; ports: readonly number[] }): Promise<Link> => {
  const { from, to, ports } = of;
  const pairs = new Set<readonly [Socket, Socket]>();
  let trouble: Trouble | null = null;
  let turn = 0;

  const cut = (): void => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
  };
  const passage = (way: Way, line: Line): Transform =>
    new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        const now = trouble;
        if (line.isDeaf && way === 'back') return done();
        if (now?.kind === 'vanish' && now.ways.includes(way)) return done();
        if (now?.kind === 'slow') return void sleep(now.ms).then(() => done(null, chunk));
        done(null, chunk);
        if (way === 'there' && now?.kind === 'cut-after' && chunk.includes(now.word)) {
          trouble = now.times > 1 ? { ...now, times: now.times - 1 } : null;
          // The called does what it was told; only the caller will not hear of it.
          line.isDeaf = true;
          setTimeout(line.end, CUT_AFTER_MS);
        }
      },
    });

  const server = createServer({ noDelay: true }, (caller) => {
    if (trouble?.kind === 'refuse') return void caller.resetAndDestroy();
    const called = connect({ port: ports[turn++ % ports.length]!, host: '127.0.0.1', noDelay: true });
    const pair = [caller, called] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      for (const socket of pair) if (!socket.destroyed) socket.resetAndDestroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', () => setTimeout(end, LAST_BYTES_MS));
    const line: Line = { end, isDeaf: false };
    caller.pipe(passage('there', line)).pipe(called);
    called.pipe(passage('back', line)).pipe(caller);
  });
  const port = await listenSomewhere(server);

  return {
    from,
    to,
    port,
    trouble: (next) => {
      const before = trouble;
      trouble = next;
      // After bytes were lost a connection makes no sense any more; a refusal is for those who are in, too.
      if (before?.kind === 'vanish' || next?.kind === 'refuse') cut();
    },
    attended: (isAttended) => {
      // Behind an address of several somebody else may stand.
      if (ports.length > 1 || isAttended === server.listening) return;
      if (!isAttended) return void server.close();
      const listen = (): void => {
        if (!server.listening) server.listen(port, '127.0.0.1');
      };
      // Somebody else may have the port for a moment.
      server.removeAllListeners('error').on('error', () => setTimeout(listen, 50).unref());
      listen();
    },
    cut,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      cut();
      await closed;
    },
  };
};

/** Past the ports that systems lend to callers: whoever stops listening at one of these finds it free again. */
const PORTS = { from: 61_000, to: 65_000 };
let nextPort = PORTS.from + Math.floor(Math.random() * (PORTS.to - PORTS.from));

const listenSomewhere = async (server: Server): Promise<number> => {
  for (;;) {
    nextPort = nextPort >= PORTS.to ? PORTS.from : nextPort + 1;
    const port = nextPort;
    const isTaken = await new Promise<boolean>((resolve, reject) => {
      const refused = (error: NodeJS.ErrnoException): void =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(error);
      server.once('error', refused).listen(port, '127.0.0.1', () => {
        server.off('error', refused);
        resolve(false);
      });
    });
    if (!isTaken) return port;
  }
};

/** One connection: how to end it, and whether its caller hears no more answers. */
type Line = { end: () => void; isDeaf: boolean };

const CUT_AFTER_MS = 20;
/** One side ended: what it said last still reaches the other. */
const LAST_BYTES_MS = 50;
