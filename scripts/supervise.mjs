import { spawn } from 'node:child_process';
import { closeSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './cannot-start.mjs';
import { followLog, openLog, worthEchoing } from './child-log.mjs';
import { identify, signalGroup } from './run-record.mjs';

const STOP_WITHIN_MS = 10_000;
const STEADY_AFTER_MS = 30_000;
const ECHO_LIMIT = 5;
const ECHO_WINDOW_MS = 10_000;

/** How long to wait before the nth start in a row (0 is the first restart): half a second, doubling up to 15 s. */
export const backOffMs = (failuresInARow) => Math.min(500 * 2 ** failuresInARow, 15_000);

/**
 * Keeps the shop's processes alive: one that ends is reported in one line and started again with back-off, the others
 * carry on. `say` prints a line; `onChange` is told the processes that run now, to be written down.
 */
export const createSupervisor = ({ logsDir, say, onChange }) => {
  const running = new Map();
  let stopping = false;

  const tell = () =>
    onChange(
      [...running.values()]
        .filter(({ child }) => child)
        .map(({ plan, who }) => ({ name: plan.name, ...who })),
    );

  const echo = (entry) => (line) => {
    const words = worthEchoing(line);
    if (!words || stopping) return;
    entry.lastWords = words;
    const now = performance.now();
    entry.echoed = entry.echoed.filter((at) => now - at < ECHO_WINDOW_MS);
    if (entry.echoed.length >= ECHO_LIMIT) return;
    entry.echoed.push(now);
    say(`  ${entry.plan.name}: ${words}`);
  };

  const launch = (entry) => {
    const { plan } = entry;
    const file = path.join(logsDir, `${plan.name}.log`);
    const log = openLog(file);
    entry.follow?.close();
    entry.follow = followLog(file, echo(entry));
    entry.startedAt = performance.now();
    // A group of its own: Ctrl-C reaches only us, and we decide the order in which things end.
    const child = spawn(process.execPath, plan.args, {
      cwd: plan.cwd,
      env: plan.env,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    entry.child = child;
    entry.ended = new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    }).then((how) => {
      entry.child = undefined;
      entry.follow.look();
      return how;
    });
    if (child.pid) entry.who = identify(child.pid);
    tell();
    entry.ended.then((how) => afterEnd(entry, how));
  };

  const afterEnd = async (entry, how) => {
    tell();
    if (stopping || entry.dismissed) return;
    if (performance.now() - entry.startedAt > STEADY_AFTER_MS) entry.failures = 0;
    const wait = backOffMs(entry.failures++);
    say(
      `  ${entry.plan.name} ended (${how}) and is started again in ${wait / 1000} s; see ${entry.plan.name}.log`,
    );
    // A planned crash happens once; the process that follows has to mend what it left.
    delete entry.plan.env.SOUK_CRASH_AT;
    await sleep(wait);
    if (!stopping) launch(entry);
  };

  const end = async (entry) => {
    if (!entry.child) return;
    signalGroup(entry.child.pid, 'SIGTERM');
    const late = Symbol('late');
    const done = await Promise.race([entry.ended, sleep(STOP_WITHIN_MS, late, { ref: false })]);
    if (done !== late) return;
    say(`  ${entry.plan.name} did not stop within ${STOP_WITHIN_MS / 1000} s and is ended by force`);
    if (entry.child) signalGroup(entry.child.pid, 'SIGKILL');
    await entry.ended;
  };

  return {
    start: (plan) => {
      const entry = { plan: { ...plan, env: { ...plan.env } }, failures: 0, echoed: [] };
      running.set(plan.name, entry);
      launch(entry);
    },
    /** Resolves when the process answers its health address; throws CannotStart when it keeps ending before it does. */
    untilHealthy: async (plan, { withinMs = 90_000, signal } = {}) => {
      const entry = running.get(plan.name);
      const until = performance.now() + withinMs;
      while (!(await isHealthy(plan.health))) {
        signal?.throwIfAborted();
        const why = entry.lastWords ? `: ${entry.lastWords.replace(/\.$/, '')}` : '';
        if (entry.failures >= 3 || performance.now() > until)
          throw new CannotStart(
            `${plan.name} does not start${why} (see ${path.join(logsDir, `${plan.name}.log`)}).`,
          );
        await sleep(60);
      }
      entry.failures = 0;
    },
    /** Stops everything: first what customers see, then what it stands on. */
    stop: async () => {
      stopping = true;
      const entries = [...running.values()];
      const front = ({ plan }) => plan.kind === 'app' || plan.part === 'bff';
      await Promise.all(entries.filter(front).map(end));
      await Promise.all(entries.filter((entry) => !front(entry)).map(end));
      for (const { follow } of entries) follow?.close();
    },
    /** Ends everything at once, without asking. */
    kill: () => {
      stopping = true;
      for (const { child } of running.values()) if (child) signalGroup(child.pid, 'SIGKILL');
    },
  };
};

const isHealthy = async (url) => {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
};
