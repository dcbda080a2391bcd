import type { Readable } from 'node:stream';
import type { Service } from '@souk/service-kit/service';
import type { MediaStore } from '../media/media-store.ts';
import type { MediaDraft } from '../products/product-draft.ts';
import { type Gather, pictureGatherer } from './gather-pictures.ts';
import { type Grouped, groupRows } from './group-rows.ts';
import type { ImportLine, ImportProblem } from './import.shapes.ts';
import { hashOf, importProduct, isUnchanged } from './import-product.ts';
import { inOrder } from './in-order.ts';
import { type ImportedProduct, readProductRows } from './read-product-rows.ts';
import { readRowsOfCsv } from './read-rows-of-csv.ts';

export type ImportOptions = {
  maxBytes: number;
  pictureTimeoutMs: number;
  allowPrivateAddresses: boolean;
};

const PRODUCTS_AHEAD = 16;
const PROGRESS_EVERY = 10;

type Prepared =
  | { state: 'file-problem'; problem: ImportProblem }
  | { state: 'refused'; handle: string; problems: ImportProblem[] }
  | { state: 'unchanged'; handle: string }
  | { state: 'ready'; imported: ImportedProduct; media: MediaDraft[]; importHash: string };

/**
 * Imports a product file while it arrives. Products further down are read and their pictures fetched while those
 * before them are saved, each in a transaction of its own; a product with a bad row is refused whole and the file
 * goes on. Answers what happens, as it happens, and a summary.
 */
export async function* importFile(
  { db, app }: Pick<Service, 'db' | 'app'>,
  file: Readable,
  { media, options }: { media: MediaStore; options: ImportOptions },
): AsyncGenerator<ImportLine> {
  const { maxBytes, pictureTimeoutMs: timeoutMs, allowPrivateAddresses: allowPrivate } = options;
  const gather = pictureGatherer(media, { timeoutMs, allowPrivate });
  const counts = { created: 0, changed: 0, unchanged: 0, refused: 0 };
  let picturesMissing = 0;
  let complete = true;
  const groups = groupRows(readRowsOfCsv(file, { maxBytes }));
  for await (const item of inOrder(groups, PRODUCTS_AHEAD, (group) => prepare(db, group, gather))) {
    if (item.state === 'file-problem') {
      complete = false;
      yield { kind: 'problem', product: null, ...item.problem };
      continue;
    }
    const product = item.state === 'ready' ? item.imported.handle : item.handle;
    if (item.state === 'refused') {
      counts.refused++;
      for (const problem of item.problems) yield { kind: 'problem', product: product || null, ...problem };
    } else if (item.state === 'unchanged') counts.unchanged++;
    else {
      try {
        counts[await importProduct(db, item)]++;
        for (const missing of missingPictures(item)) {
          picturesMissing++;
          yield { kind: 'picture', product, ...missing };
        }
      } catch (error) {
        app.log.error({ err: error, product }, 'an imported product could not be saved');
        counts.refused++;
        yield { kind: 'problem', product, ...notSaved(item.imported) };
      }
    }
    const done = counts.created + counts.changed + counts.unchanged + counts.refused;
    if (done % PROGRESS_EVERY === 0) yield { kind: 'progress', ...counts, product };
  }
  yield { kind: 'summary', ...counts, picturesMissing, complete };
}

async function prepare(db: Service['db'], group: Grouped, gather: Gather): Promise<Prepared> {
  if ('fileProblem' in group) return { state: 'file-problem', problem: group.fileProblem };
  const imported = readProductRows(group);
  if ('problems' in imported) return { state: 'refused', handle: group.handle, problems: imported.problems };
  const importHash = hashOf(imported);
  if (await isUnchanged(db, imported.handle, importHash))
    return { state: 'unchanged', handle: imported.handle };
  const media = await Promise.all(
    imported.pictures.map(({ url, alt }) => gather({ url, alt: alt || imported.title })),
  );
  return { state: 'ready', imported, media, importHash };
}

const missingPictures = ({ imported, media }: Extract<Prepared, { state: 'ready' }>) =>
  media.flatMap(({ missing }, i) =>
    missing === null
      ? []
      : [
          {
            line: imported.pictures[i]!.line,
            url: imported.pictures[i]!.url,
            message: `The picture is missing: ${missing}.`,
          },
        ],
  );

const notSaved = ({ title }: ImportedProduct): ImportProblem => ({
  line: 0,
  column: null,
  code: 'NOT_SAVED',
  message: `"${title}" could not be saved just now. Nothing of it was kept. Import the file again.`,
});
