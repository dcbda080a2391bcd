// Runs the whole shop until it is told to stop. Started by start.mjs, under the pinned Node.
import { CannotStart } from './cannot-start.mjs';
import { whenParentEnds } from './hand-over.mjs';
import { openShop } from './open-shop.mjs';
import { createProgress } from './progress.mjs';
import { readSettings, root } from './settings.mjs';

const REPEAT_MS = 2_000;
const agoMs = Date.now() - Number(process.env.SOUK_STARTED_AT ?? Date.now());
const progress = createProgress({ startedAt: performance.now() - agoMs });
const ending = new AbortController();

let firstSignalAt;
const stop = (why) => {
  const now = performance.now();
  // Ctrl-C arrives twice, from the terminal and from start.mjs: only a later one means "now, by force".
  if (firstSignalAt === undefined) firstSignalAt = now;
  else if (now - firstSignalAt > REPEAT_MS) shop?.kill();
  ending.abort(why);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
whenParentEnds(() => stop('the process that started it ended'));

let shop;
try {
  const settings = readSettings(process.env, process.argv.slice(2));
  shop = await openShop({ root, settings, progress, signal: ending.signal });
  progress.line(`Ready in ${progress.elapsed().toFixed(1)} s`);
  await new Promise((resolve) =>
    ending.signal.aborted ? resolve() : ending.signal.addEventListener('abort', resolve),
  );
  progress.line(`\nStopping (${ending.signal.reason}) …`);
} catch (error) {
  progress.end();
  if (!ending.signal.aborted) {
    process.exitCode = 1;
    process.stderr.write(
      error instanceof CannotStart ? `Souk cannot start. ${error.message}\n` : `${error.stack}\n`,
    );
  }
}
await shop?.close();
progress.end();
if (ending.signal.aborted) process.stdout.write('Everything has stopped.\n');
process.exit();
