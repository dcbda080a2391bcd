import { inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import type { MediaStore } from './media-store.ts';
import { lockOldUploads, takeUploads } from './uploaded-picture.queries.ts';

/** What somebody typed survives in the browser; a week later nobody comes back to it. */
export const KEPT_DAYS = 7;

/**
 * Throws away pictures that came in and were never saved with a product. The files go before the row that names them:
 * after a crash in between they are thrown away once more, and none is left without a row.
 */
export const sweepUploads =
  (store: MediaStore) =>
  (db: Service['db'], { limit }: { limit: number }): Promise<number> =>
    inTransaction(db, async (tx) => {
      const old = await lockOldUploads(tx, { days: KEPT_DAYS, limit });
      // The name a product keeps goes first: from then on nobody takes the picture for one that is whole.
      for (const { file, files, taken } of old)
        if (!taken) await store.remove([file, ...files.filter((one) => one !== file)]);
      if (old.length > 0)
        await takeUploads(
          tx,
          old.map(({ file }) => file),
        );
      return old.length;
    });
