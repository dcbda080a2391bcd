import { Unreachable } from '@souk/service-kit/client';
import type { Service } from '@souk/service-kit/service';
import type { AskAvailable } from '../imports/ask-available.ts';
import { exportedColumns, exportedName } from '../imports/columns.ts';
import { readSnapshotsAfter, type Snapshot } from '../imports/snapshot.queries.ts';
import { productCells } from './product-cells.ts';
import { csvLine } from './write-csv.ts';

const PRODUCTS_AT_ONCE = 200;

/**
 * Every product as lines of CSV, in the columns that an import reads. Read page by page by id, each in a statement of its
 * own, so that an export of any size holds no transaction open and a page in memory. Without inventory the counts are
 * those last heard.
 */
export async function* exportProducts(
  { db, app }: Pick<Service, 'db' | 'app'>,
  { askAvailable, mediaAddress }: { askAvailable: AskAvailable; mediaAddress: string },
): AsyncGenerator<string> {
  yield csvLine(exportedColumns.map(exportedName));
  let after: string | null = null;
  for (;;) {
    const page: Snapshot[] = await readSnapshotsAfter(db, { after, limit: PRODUCTS_AT_ONCE });
    const counted = page.flatMap(({ variants }) =>
      variants.filter(({ tracked }) => tracked).map(({ id }) => id),
    );
    const available = await askAvailable(counted).catch((error: unknown) => {
      if (!(error instanceof Unreachable)) throw error;
      app.log.warn({ err: error }, 'an export goes on with the counts last heard');
      return new Map<string, number | null>();
    });
    const addressOf = (key: string): string => (/^https?:/.test(key) ? key : `${mediaAddress}/media/${key}`);
    yield page
      .flatMap((snapshot) => productCells(snapshot, { available, addressOf }))
      .map((cells) => csvLine(exportedColumns.map((column) => cells[column] ?? '')))
      .join('');
    if (page.length < PRODUCTS_AT_ONCE) return;
    after = page.at(-1)!.id;
  }
}
