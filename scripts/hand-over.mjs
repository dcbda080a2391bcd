import { spawn } from 'node:child_process';
import path from 'node:path';
import { pinnedNode } from './install.mjs';
import { parentOf } from './processes.mjs';

const LOOK_EVERY_MS = 500;

/** Calls back once when the process that started us is gone. */
export const whenParentEnds = (callback) => {
  const parent = process.ppid;
  watch(() => process.ppid !== parent, callback);
};

/**
 * Calls back once when the npm that runs us is gone. It passes no signal on, so its end is all we can see; and between
 * it and us stands a shell, which outlives it.
 */
const whenNpmEnds = (callback) => {
  const shell = process.ppid;
  const npm = parentOf(shell);
  watch(() => process.ppid !== shell || parentOf(shell) !== npm, callback);
};

const watch = (isOver, callback) => {
  const timer = setInterval(() => {
    if (!isOver()) return;
    clearInterval(timer);
    callback();
  }, LOOK_EVERY_MS);
  timer.unref();
};

/**
 * Runs a script beside this one under the pinned Node, passes signals on and answers its exit code. Below npm the end
 * of npm counts as a signal to stop.
 */
export const handOver = (root, script, args, env = {}) =>
  new Promise((resolve, reject) => {
    const file = path.join(root, 'scripts', script);
    const child = spawn(pinnedNode(root), [file, ...args], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    if (process.env.npm_lifecycle_event) whenNpmEnds(() => pass('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
