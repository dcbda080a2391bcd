import { closeSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';

const ROTATE_AT_BYTES = 20 * 1024 * 1024;
const LOOK_EVERY_MS = 400;
const ERROR_LEVEL = 50;

/** Opens a process's log for appending; what grew too big is kept once as `.1`. */
export const openLog = (file) => {
  try {
    if (statSync(file).size > ROTATE_AT_BYTES) renameSync(file, `${file}.1`);
  } catch {
    // the first start
  }
  return openSync(file, 'a', 0o600);
};

/** The words of one log line that a person at the terminal should see: errors, and what is no pino line at all. */
export const worthEchoing = (line) => {
  if (!line.startsWith('{')) return /error|exception|fatal|cannot start/i.test(line) ? line : undefined;
  try {
    const { level, msg, err, traceId } = JSON.parse(line);
    if (!(level >= ERROR_LEVEL)) return undefined;
    return [msg, err?.message !== msg && err?.message, traceId && `trace ${traceId}`]
      .filter(Boolean)
      .join(' · ');
  } catch {
    return undefined;
  }
};

/**
 * Follows a log file from its present end and hands over each complete new line. Children write to the file
 * themselves, so that they need nobody to read it.
 */
export const followLog = (file, onLine) => {
  const fd = openSync(file, 'r');
  let offset = fstatSync(fd).size;
  let open = true;
  let rest = '';
  const buffer = Buffer.alloc(64 * 1024);
  const look = () => {
    while (open) {
      const count = readSync(fd, buffer, 0, buffer.length, offset);
      if (count === 0) return;
      offset += count;
      const lines = (rest + buffer.toString('utf8', 0, count)).split('\n');
      rest = lines.pop();
      for (const line of lines) onLine(line);
    }
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return {
    look,
    close: () => {
      clearInterval(timer);
      look();
      if (open) closeSync(fd);
      open = false;
    },
  };
};
