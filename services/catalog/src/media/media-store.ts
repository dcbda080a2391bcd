import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

const NAME = /^[0-9a-f]{32}\.webp$/;

/** Pictures in a folder, each named after its own content: a name never changes meaning, so it is cached for ever. */
export type MediaStore = {
  /** Keeps a webp picture; answers its name. The same picture twice is one file. */
  put(webp: Buffer): Promise<string>;
  /** The path of a picture; null for anything that is not a name this store gives out. */
  pathOf(file: string): string | null;
};

export function openMediaStore(folder: string): MediaStore {
  const pathOf = (file: string): string | null => (NAME.test(file) ? path.join(folder, file) : null);
  return {
    pathOf,
    put: async (webp) => {
      const file = `${createHash('sha256').update(webp).digest('hex').slice(0, 32)}.webp`;
      const target = path.join(folder, file);
      const there = await access(target).then(
        () => true,
        () => false,
      );
      if (there) return file;
      // Written aside and renamed, so that a reader or a crash never meets half a picture.
      const aside = path.join(folder, `.${randomUUID()}.part`);
      await mkdir(folder, { recursive: true });
      await writeFile(aside, webp);
      await rename(aside, target);
      return file;
    },
  };
}
