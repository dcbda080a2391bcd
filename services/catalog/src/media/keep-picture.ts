import type { Readable } from 'node:stream';
import { isRefusal, type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { takeTurns } from '../take-turns.ts';
import type { MediaStore } from './media-store.ts';
import { resizePicture } from './resize-picture.ts';
import { rememberUpload, renewUpload } from './uploaded-picture.queries.ts';

const MEBIBYTE = 1024 * 1024;
export const MAX_PICTURE_BYTES = 20 * MEBIBYTE;

export const pictureTooLarge = (): Refusal =>
  refuse(
    'PICTURE_TOO_LARGE',
    `The picture is larger than ${MAX_PICTURE_BYTES / MEBIBYTE} MB. Make it smaller, then upload it again.`,
  );

export type KeptPicture = { file: string; src: string; width: number; height: number; art: boolean };

// Each one may take a hundred megabytes while it is made smaller.
const turn = takeTurns(2);

/**
 * Reads an uploaded picture, makes its sizes and keeps them. A refused one leaves nothing behind, and one that is never
 * saved is remembered before it is written, so that it can be thrown away.
 */
export async function keepPicture(
  upload: Readable,
  { db, store }: { db: Service['db']; store: MediaStore },
): Promise<KeptPicture | Refusal> {
  const bytes = await readUpTo(upload, MAX_PICTURE_BYTES);
  if (bytes === null) return pictureTooLarge();
  const resized = await turn(() => resizePicture(bytes));
  if (isRefusal(resized)) return resized;
  const { files, ...picture } = resized;
  // One that is here and waits for nobody was saved once: orders and letters may show it, so it is not ours to forget.
  const isWaiting = await renewUpload(db, picture.file);
  if (!isWaiting && !(await store.has(picture.file)))
    await rememberUpload(db, { file: picture.file, files: files.map(({ name }) => name) });
  await store.putAll(files);
  return { ...picture, src: `/media/${picture.file}` };
}

async function readUpTo(upload: Readable, limit: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  // Kept open where it is left: closing it would cut off the answer.
  for await (const part of upload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) {
      upload.resume();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}
