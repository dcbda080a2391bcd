import type { Db } from '@souk/service-kit/database';
import type { MediaStore } from '../media/media-store.ts';
import type { AskAvailable } from './ask-available.ts';
import { compareForms } from './compare-forms.ts';
import { type FileForm, formOfImported, formOfSnapshot, hashOfForm, keyOf } from './file-form.ts';
import type { RowGroup } from './group-rows.ts';
import type { Difference, ImportProblem } from './import.shapes.ts';
import { ownPictures, refusedAddress } from './picture-address.ts';
import { type Place, placeOf, readCategories } from './place-product.ts';
import { type ImportedProduct, readProductRows } from './read-product-rows.ts';
import { readSnapshots, type Snapshot } from './snapshot.queries.ts';

export type NumberedGroup = RowGroup & { seq: number };

/** One product of a file beside the one the hall has under its handle. */
export type Prepared = { seq: number; line: number; handle: string; title: string } & (
  | { state: 'refused'; problems: ImportProblem[] }
  | {
      state: 'read';
      imported: ImportedProduct;
      before: Snapshot | null;
      /** The product as it is, in the words of a file; null where there is none. */
      seen: string | null;
      place: Place;
      differences: Difference[];
      /** Counts the file asks for that are not what is there, by variant. Empty unless stock is to be set. */
      counts: { variantId: string; available: number }[];
      /** The key of a picture by its address. */
      keyOfUrl(url: string): string;
      pictures: { line: number; url: string; message: string }[];
    }
);

export type PrepareOptions = {
  store: MediaStore;
  allowPrivateAddresses: boolean;
  /** Asked only where stock is to be set. */
  askAvailable: AskAvailable | null;
};

/** Reads a batch of products from their rows and compares each with what is there. Writes nothing. */
export async function prepareBatch(
  db: Db,
  groups: NumberedGroup[],
  options: PrepareOptions,
): Promise<Prepared[]> {
  const read = groups.map((group) => ({ group, imported: readProductRows(group) }));
  const products = read.flatMap(({ imported }) => ('problems' in imported ? [] : [imported]));
  const addresses = products.flatMap(({ pictures }) => pictures.map(({ url }) => url));
  const [snapshots, categories, own] = await Promise.all([
    readSnapshots(
      db,
      products.map(({ handle }) => handle),
    ),
    readCategories(db),
    ownPictures(addresses, options.store),
  ]);
  const available = (await options.askAvailable?.(idsOf(snapshots))) ?? null;
  return read.map(({ group, imported }): Prepared => {
    const { seq, handle, rows } = group;
    const place = { seq, handle, line: rows[0]!.line, title: rows[0]!.get('title').slice(0, 255) };
    if ('problems' in imported) return { ...place, state: 'refused', problems: imported.problems };
    const before = snapshots.get(handle) ?? null;
    const compared = compare(imported, { before, own, categories });
    const counts = available && before ? countsOf(imported, before, available) : [];
    return {
      ...place,
      ...compared,
      ...{
        state: 'read',
        imported,
        before,
        counts: counts.map(({ variantId, wanted }) => ({ variantId, available: wanted })),
      },
      differences: [...compared.differences, ...counts.map(({ difference }) => difference)],
      pictures: options.allowPrivateAddresses ? [] : refusedPictures(imported, own),
    };
  });
}

const idsOf = (snapshots: Map<string, Snapshot>): string[] =>
  [...snapshots.values()].flatMap(({ variants }) => variants.map(({ id }) => id));

type Known = { before: Snapshot | null; own: Map<string, string>; categories: Parameters<typeof placeOf>[2] };

/** Puts an imported product beside the one there is. Done again under its lock, with the product as it is then. */
export function compare(
  imported: ImportedProduct,
  { before, own, categories }: Known,
): { seen: string | null; place: Place; differences: Difference[]; keyOfUrl(url: string): string } {
  const bySource = new Map(
    before?.media.filter(({ sourceUrl }) => sourceUrl).map((one) => [one.sourceUrl!, keyOf(one)]),
  );
  const keyOfUrl = (url: string): string => bySource.get(url) ?? own.get(url) ?? url;
  const place = placeOf(imported, before, categories);
  if (!before) return { seen: null, place, differences: [], keyOfUrl };
  const was: FileForm = formOfSnapshot(before);
  const alts = new Map(was.pictures.map(({ key, alt }) => [key, alt]));
  const will = formOfImported(imported, { place, keyOfUrl, altOf: (key) => alts.get(key), before: was });
  return { seen: hashOfForm(was), place, differences: compareForms(was, will), keyOfUrl };
}

function countsOf(imported: ImportedProduct, before: Snapshot, available: Map<string, number | null>) {
  const ids = new Map(before.variants.map(({ id, optionValues }) => [JSON.stringify(optionValues), id]));
  return imported.variants.flatMap(({ optionValues, tracked, quantity }) => {
    const variantId = ids.get(JSON.stringify(optionValues));
    if (variantId === undefined || !tracked || quantity === null) return [];
    const there = available.get(variantId) ?? null;
    if (there === quantity) return [];
    const variant = optionValues.join(', ') || null;
    const difference = {
      field: 'Stock',
      variant,
      before: there === null ? null : String(there),
      after: String(quantity),
    };
    return [{ variantId, wanted: quantity, difference }];
  });
}

const refusedPictures = ({ pictures }: ImportedProduct, own: Map<string, string>) =>
  pictures.flatMap(({ url, line }) => {
    const why = own.has(url) ? null : refusedAddress(url);
    return why === null ? [] : [{ line, url, message: `The picture is refused: ${why}.` }];
  });
