import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { type TextKind, textWatcher } from './text-encoding.ts';

export type KeptFile = TextKind & { file: string; sizeBytes: number };

/** Uploaded files in a folder that replicas share, each named by the hash of its bytes. */
export type ImportStore = {
  /** Keeps a file as it streams in; refuses one that is too large, empty or no text. Nothing of a refused file stays. */
  keep(file: Readable): Promise<KeptFile | Refusal>;
  open(file: string): Readable;
  /** Deletes files older than `days` that are not among those still needed; answers how many. */
  sweep(needed: ReadonlySet<string>, days: number): Promise<number>;
};

const DAY_MS = 86_400_000;

class FileTooLarge extends Error {}

export function openImportStore(folder: string, { maxBytes }: { maxBytes: number }): ImportStore {
  return {
    open: (file) => createReadStream(path.join(folder, file), { highWaterMark: 256 * 1024 }),
    sweep: async (needed, days) => {
      const names = await readdir(folder).catch(() => []);
      let swept = 0;
      for (const name of names.filter((one) => !needed.has(one))) {
        const { mtimeMs } = await stat(path.join(folder, name));
        // By the machine's own clock, as the file's: a file that comes in again just now is never taken.
        if (Date.now() - mtimeMs < days * DAY_MS) continue;
        await rm(path.join(folder, name), { force: true });
        swept++;
      }
      return swept;
    },
    keep: async (file) => {
      await mkdir(folder, { recursive: true });
      const aside = path.join(folder, `.${randomUUID()}.part`);
      const watcher = textWatcher();
      const hash = createHash('sha256');
      let sizeBytes = 0;
      const watch = new Transform({
        transform(chunk: Buffer, _encoding, done) {
          sizeBytes += chunk.length;
          if (sizeBytes > maxBytes) return done(new FileTooLarge());
          hash.update(chunk);
          watcher.see(chunk);
          done(null, chunk);
        },
      });
      try {
        await pipeline(file, watch, createWriteStream(aside, { flush: true }));
        const kind = watcher.kind();
        if (sizeBytes === 0)
          return refuse('IMPORT_FILE_REFUSED', 'The file is empty. Choose the CSV that has your products.');
        if (kind === null) return refuse('IMPORT_FILE_REFUSED', notText);
        const name = `${hash.digest('hex')}.csv`;
        await rename(aside, path.join(folder, name));
        return { ...kind, file: name, sizeBytes };
      } catch (error) {
        if (!(error instanceof FileTooLarge)) throw error;
        const most = Math.floor(maxBytes / 1024 / 1024);
        return refuse(
          'BODY_TOO_LARGE',
          `The file is larger than ${most} MiB. Split it, each part with the header line.`,
        );
      } finally {
        await rm(aside, { force: true });
      }
    },
  };
}

const notText =
  'This is not a CSV: it looks like a spreadsheet, an archive or a picture. Export or save it as CSV and send that file.';
