import { type Refusal, refuse } from '@souk/service-kit/refusal';
import { type Cursor, decodeCursor, encodeCursor } from '../categories/cursor.ts';
import { microsOf } from '../moment-micros.ts';
import type { Reader } from '../read-rows.ts';
import { questionWords } from '../search/search-words.ts';
import { toQuestion } from '../search/to-question.ts';
import type { DeskNarrowed } from '../shelves/desk-shelf.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import {
  COUNTED_TO,
  countDesk,
  countStatuses,
  type DeskRow,
  deskFilter,
  keyForm,
  readDeskPage,
  readDeskPlace,
  readDeskRows,
  readSkuHits,
  type StatusCounts,
} from './desk-list.queries.ts';
import type { Count, DeskList, DeskListQuery } from './desk-list.shapes.ts';

type Sources = { reader: Reader; shelves: Shelves };

/** One page of everything there is, drafts too, for staff. Searches words, and SKUs by their beginning. */
export async function listForDesk(
  { reader, shelves }: Sources,
  query: DeskListQuery,
): Promise<DeskList | Refusal> {
  const { q = '', sort, limit, status, stock } = query;
  const after = query.after ? decodeCursor(query.after, { order: sort, key: keyForm(sort) }) : null;
  const place = query.category ? await readDeskPlace(reader, query.category) : null;
  if (query.category && !place)
    return refuse(
      'CATEGORY_UNKNOWN',
      `There is no stall or kind called "${query.category}". Look at all of them.`,
    );
  const asked = { status, stock, place };
  const page = { sort, after, limit: limit + 1 };
  const [{ rows, matching }, statuses] = await Promise.all([
    q === '' ? readAll(reader, asked, page) : readFound({ reader, shelves }, { q, asked, page }),
    countStatuses(reader),
  ]);
  return toList({ rows, matching, statuses }, query);
}

type Page = { sort: DeskListQuery['sort']; after: Cursor | null; limit: number };

async function readAll(reader: Reader, asked: DeskNarrowed, page: Page) {
  const filter = deskFilter(asked);
  const [rows, matching] = await Promise.all([readDeskPage(reader, filter, page), countDesk(reader, filter)]);
  return { rows, matching };
}

/** What words find is put in order in memory: the rows of a common word are many, and lie everywhere. */
async function readFound(
  { reader, shelves }: Sources,
  { q, asked, page }: { q: string; asked: DeskNarrowed; page: Page },
) {
  const words = questionWords(q);
  if (words.length === 0) return { rows: [], matching: 0 };
  const [index, skuHits] = await Promise.all([shelves.current(), readSkuHits(reader, q)]);
  const parts = words.map((word) => [[word]]);
  const question = await toQuestion({ reader, index }, { parts, any: false });
  const found = index.words.slotsOf(index.words.holding(question.parts, { any: false }));
  const named = skuHits.flatMap((id) => index.ids.find(id) ?? []).filter((slot) => !found.includes(slot));
  const slots = named.length === 0 ? found : Int32Array.from([...found, ...named]);
  const { ids, matching } = index.desk.list(slots, asked, {
    order: page.sort,
    after: page.after && { id: page.after.id, key: keyOf(page.sort, page.after.key) },
    limit: page.limit,
  });
  return { rows: ids.length === 0 ? [] : await readDeskRows(reader, ids, page.sort), matching };
}

const keyOf = (sort: DeskListQuery['sort'], key: string): string | number =>
  sort === 'title' ? key : sort === 'edited' ? microsOf(key) : Number(key);

function toList(
  { rows, matching, statuses }: { rows: DeskRow[]; matching: number; statuses: StatusCounts },
  { sort, limit }: DeskListQuery,
): DeskList {
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

const toItem = ({ sortKey: _sortKey, editedAt, publishAt, ...row }: DeskRow): DeskList['items'][number] => ({
  ...row,
  editedAt: editedAt.toISOString(),
  publishAt: publishAt?.toISOString() ?? null,
});
