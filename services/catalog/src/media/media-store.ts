import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const NAME = /^[0-9a-f]{32}(-\d{1,4})?\.(webp|avif)$/;

/** Pictures in a folder, each named after its own content: a name never changes meaning, so it is cached for ever. */
export type MediaStore = {
  /** Keeps a webp picture; answers its name. The same picture twice is one file. */
  put(webp: Buffer): Promise<string>;
  /** Keeps files that belong together under names made from a hash: all of them, or none. */
  putAll(files: { name: string; bytes: Buffer }[]): Promise<void>;
  /** Whether there is a file of this name. */
  has(file: string): Promise<boolean>;
  /** Throws files away, in this order; those that are gone already are none the worse. */
  remove(files: string[]): Promise<void>;
  /** The path of a picture; null for anything that is not a name this store gives out. */
  pathOf(file: string): string | null;
};

/** 32 hexadecimal digits of what these bytes are. */
export const contentHash = (bytes: Buffer): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 32);

export function openMediaStore(folder: string): MediaStore {
  const pathOf = (file: string): string | null => (NAME.test(file) ? path.join(folder, file) : null);

  const has = async (file: string): Promise<boolean> => {
    const target = pathOf(file);
    return (
      target !== null &&
      (await access(target).then(
        () => true,
        () => false,
      ))
    );
  };

  // Written aside and renamed, so that a reader or a crash never meets half a picture.
  const putAll: MediaStore['putAll'] = async (files) => {
    await mkdir(folder, { recursive: true });
    const writing = files.map(({ name, bytes }) => ({
      name,
      bytes,
      aside: path.join(folder, `.${randomUUID()}.part`),
    }));
    try {
      for (const { aside, bytes } of writing) await writeFile(aside, bytes);
      for (const { aside, name } of writing) await rename(aside, pathOf(name)!);
    } catch (error) {
      await Promise.all(writing.map(({ aside }) => rm(aside, { force: true })));
      throw error;
    }
  };

  return {
    pathOf,
    has,
    putAll,
    remove: async (files) => {
      for (const file of files) {
        const target = pathOf(file);
        if (target) await rm(target, { force: true });
      }
    },
    put: async (webp) => {
      const name = `${contentHash(webp)}.webp`;
      if (!(await has(name))) await putAll([{ name, bytes: webp }]);
      return name;
    },
  };
}
