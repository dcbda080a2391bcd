import { spawn } from 'node:child_process';

const CLEARS_UP_WITHIN_MS = 20_000;

/**
 * Runs a command to its end and answers `{ code, output }` (what it wrote, both streams). It is ended by force after
 * `withinMs`, and when `signal` aborts; with `endsBySignal` it is asked first, and has some time to clear up.
 */
export const runCommand = (
  command,
  args,
  { cwd, env, withinMs = 300_000, signal, endsBySignal = false, onLine } = {},
) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    let output = '';
    const send = (how) => {
      try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, how);
      } catch {
        // ended meanwhile
      }
    };
    const end = () => {
      if (!endsBySignal) return send('SIGKILL');
      send('SIGTERM');
      setTimeout(send, CLEARS_UP_WITHIN_MS, 'SIGKILL').unref();
    };
    const timer = setTimeout(() => {
      output += `\nended by force after ${withinMs / 1000} s\n`;
      end();
    }, withinMs);
    signal?.addEventListener('abort', end, { once: true });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (onLine) for (const line of text.split('\n')) if (line.trim() !== '') onLine(line);
      });
    const done = (code) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${command}: ${error.message}`;
      done(127);
    });
    child.on('close', (code) => done(code ?? 1));
  });
