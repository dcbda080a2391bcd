import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { decodeCursor, encodeCursor } from '../categories/cursor.ts';
import type { Reader } from '../read-rows.ts';
import { questionWords } from '../search/search-words.ts';
import {
  COUNTED_TO,
  countStatuses,
  type DeskRow,
  deskFilter,
  keyForm,
  readDeskPage,
  readDeskPlace,
  readSkuHits,
} from './desk-list.queries.ts';
import type { Count, DeskList, DeskListQuery } from './desk-list.shapes.ts';

/** One page of everything there is, drafts too, for staff. Searches words, and SKUs by their beginning. */
export async function listForDesk(reader: Reader, query: DeskListQuery): Promise<DeskList | Refusal> {
  const { q = '', sort, limit } = query;
  const after = query.after ? decodeCursor(query.after, { order: sort, key: keyForm(sort) }) : null;
  const [place, skuHits] = await Promise.all([
    query.category ? readDeskPlace(reader, query.category) : null,
    q === '' ? [] : readSkuHits(reader, q),
  ]);
  if (query.category && !place)
    return refuse(
      'CATEGORY_UNKNOWN',
      `There is no stall or kind called "${query.category}". Look at all of them.`,
    );
  const words = questionWords(q);
  const filter = deskFilter({ ...query, words, skuHits, place });
  const nothingAsked = q !== '' && words.length === 0;
  const [{ rows, matching }, statuses] = await Promise.all([
    nothingAsked
      ? { rows: [], matching: 0 }
      : readDeskPage(reader, filter, { sort, after, limit: limit + 1 }),
    countStatuses(reader),
  ]);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const { published, draft, scheduled } = statuses;
  return {
    items: page.map(toItem),
    matching: toCount(matching),
    counts: {
      all: toCount(published + draft + scheduled),
      published: toCount(published),
      draft: toCount(draft),
      scheduled: toCount(scheduled),
    },
    nextCursor: last ? encodeCursor({ order: sort, key: last.sortKey, id: last.id }) : null,
  };
}

const toCount = (counted: number): Count => ({
  count: Math.min(counted, COUNTED_TO),
  more: counted > COUNTED_TO,
});

const toItem = ({
  sortKey: _sortKey,
  found: _found,
  editedAt,
  publishAt,
  ...row
}: DeskRow): DeskList['items'][number] => ({
  ...row,
  editedAt: editedAt.toISOString(),
  publishAt: publishAt?.toISOString() ?? null,
});
