import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, writeRun } from '../../scripts/run-record.mjs';
import type { ProcessPlan } from '../../scripts/topology.mjs';

/** How one process ended that nobody had told to. */
export type Death = {
  readonly name: string;
  readonly at: number;
  readonly how: string;
  readonly place: string | null;
};

type Entry = { plan: ProcessPlan; child: ChildProcess | null; logFrom: number };
type Change = { args?: string[]; env?: Record<string, string> };

const HEALTHY_WITHIN_MS = 120_000;
const ENDS_WITHIN_MS = 15_000;

/**
 * Starts, stops, freezes and kills the processes of one shop, one replica at a time. Nothing starts by itself.
 * `attended` is told whenever somebody begins or ends to listen at a process's port.
 */
export const createReplicas = (
  plans: readonly ProcessPlan[],
  logsDir: string,
  attended: (name: string, isAttended: boolean) => void = () => undefined,
) => {
  const entries = new Map<string, Entry>(plans.map((plan) => [plan.name, { plan, child: null, logFrom: 0 }]));
  const told = new Set<ChildProcess>();
  const deaths: Death[] = [];
  const listeners = new Set<(death: Death) => void>();

  const entryOf = (name: string): Entry => {
    const entry = entries.get(name);
    if (!entry) throw new Error(`there is no process named ${name}`);
    return entry;
  };
  const logOf = (name: string): string => path.join(logsDir, `${name}.log`);

  let isOver = false;
  /** Whoever comes after a proof that was killed finds them, frozen ones too. */
  const writeDown = (): void => {
    const running = [...entries].filter(([, { child }]) => child?.pid !== undefined);
    writeRun(path.dirname(logsDir), {
      children: running.map(([name, { child }]) => ({ name, ...identify(child!.pid!) })),
    });
  };

  const start = (name: string, { args = [], env = {} }: Change = {}): void => {
    const entry = entryOf(name);
    if (entry.child) throw new Error(`${name} runs already`);
    if (isOver) throw new Error('the world is over');
    const log = openSync(logOf(name), 'a', 0o600);
    entry.logFrom = readFileSync(logOf(name)).length;
    const child = spawn(process.execPath, [...args, ...entry.plan.args], {
      cwd: entry.plan.cwd,
      env: { ...entry.plan.env, ...env },
      stdio: ['ignore', log, log],
      // A group of its own: what a terminal tells the proof is the proof's to pass on.
      detached: process.platform !== 'win32',
    });
    closeSync(log);
    entry.child = child;
    writeDown();
    child.once('exit', (code, signal) => {
      entry.child = null;
      attended(name, false);
      if (told.delete(child)) return;
      const death = {
        name,
        at: performance.now(),
        how: signal ?? `exit code ${code}`,
        place: placeIn(entry),
      };
      deaths.push(death);
      for (const hear of listeners) hear(death);
    });
  };

  /** The crash point that the last run of a process wrote down before it died. */
  const placeIn = ({ plan, logFrom }: Entry): string | null =>
    /reached crash point (\S+)/.exec(readFileSync(logOf(plan.name)).subarray(logFrom).toString())?.[1] ??
    null;

  const end = async (name: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    const { child } = entryOf(name);
    if (!child) return;
    const ended = once(child, 'exit');
    told.add(child);
    child.kill(signal);
    // A frozen process hears nothing but this.
    if (signal === 'SIGTERM') child.kill('SIGCONT');
    const timer = setTimeout(() => child.kill('SIGKILL'), ENDS_WITHIN_MS);
    // It takes nobody any more a while before it has ended.
    const { port } = entryOf(name).plan;
    while (child.exitCode === null && child.signalCode === null && (await isListening(port))) await sleep(10);
    attended(name, false);
    await ended;
    clearTimeout(timer);
  };

  const untilHealthy = async (name: string): Promise<void> => {
    const { plan } = entryOf(name);
    for (const until = performance.now() + HEALTHY_WITHIN_MS; ; await sleep(50)) {
      if (await answersWell(plan.health)) return attended(name, true);
      if (!entryOf(name).child || performance.now() > until)
        throw new Error(`${name} does not start; see ${logOf(name)}`);
    }
  };

  return {
    names: (part?: string): string[] =>
      plans.filter((plan) => part === undefined || plan.part === part).map(({ name }) => name),
    planOf: (name: string): ProcessPlan => entryOf(name).plan,
    isRunning: (name: string): boolean => entryOf(name).child !== null,
    deaths: (): readonly Death[] => deaths,
    /** Calls back at every end nobody asked for; answers how to stop listening. */
    onDeath: (hear: (death: Death) => void): (() => void) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    start,
    untilHealthy,
    restart: async (name: string, change?: Change): Promise<void> => {
      start(name, change);
      await untilHealthy(name);
    },
    /** Ends it as a power cut does. */
    kill: (name: string) => end(name, 'SIGKILL'),
    /** Asks it to end, and waits until it has. */
    stop: (name: string) => end(name, 'SIGTERM'),
    freeze: (name: string): void => void entryOf(name).child?.kill('SIGSTOP'),
    thaw: (name: string): void => void entryOf(name).child?.kill('SIGCONT'),
    stopAll: async (): Promise<void> => {
      isOver = true;
      await Promise.all([...entries.keys()].map((name) => end(name, 'SIGTERM')));
    },
  };
};

export type Replicas = ReturnType<typeof createReplicas>;

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const tell = (isThere: boolean) => (): void => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', tell(true)).once('error', tell(false));
  });

const answersWell = async (url: string): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
};
