import { type Language, type MarketCode, markets } from '@souk/service-kit/markets';
import { type Hall, readHall } from '../categories/read-hall.ts';
import { type CardRow, toCard } from '../products/card-row.ts';
import { currencyOf } from '../products/sold-in.ts';
import type { Reader } from '../read-rows.ts';
import type { Shelves } from '../shelves/keep-shelves.ts';
import {
  type Block,
  blocksShownIn,
  MOST_THINGS,
  productsOf,
  type ThingsFrom,
  type Words,
} from './front-page.shapes.ts';
import { readBlocks, readChosen, readFirst, readLoved, type ShownRow } from './home.queries.ts';
import type { Home, HomeBlock, Said } from './home.shapes.ts';

const ARCHES = 3;
const FALLBACK: Language = 'en';
/** What a pick, or another block's thing, may take away from a row. */
const SPARE = 3;

type Things = { chosen: Map<string, ShownRow>; of: (from: ThingsFrom) => CardRow[] };

/**
 * The front door as it is arranged, in a market's words and money. What is not sold there is left out, and so is a block
 * with nothing to show. All that the blocks name is read together: at most four queries beside the hall's.
 */
export async function readHome(
  { reader, shelves }: { reader: Reader; shelves: Shelves },
  market: MarketCode,
): Promise<Home> {
  const [hall, { blocks, things }] = await Promise.all([
    readHall({ reader, shelves }, currencyOf(market)),
    readArranged(reader, market),
  ]);
  const full = hall.stalls.filter(({ summary }) => summary.count > 0);
  const show = { hall, things, say: sayIn(markets[market].language) };
  return {
    blocks: blocks.map((block) => toShown(block, show)).filter((block) => block !== null),
    stalls: full.length,
    total: hall.total,
  };
}

const sayIn =
  (language: Language) =>
  (words: Words): Said => {
    const text = words[language];
    return text === undefined ? { text: words.en, language: FALLBACK } : { text, language };
  };

/** The blocks a market is shown, and all that they name. */
async function readArranged(
  reader: Reader,
  market: MarketCode,
): Promise<{ blocks: Block[]; things: Things }> {
  const blocks = blocksShownIn(await readBlocks(reader), market);
  return { blocks, things: await readThings(reader, { blocks, market }) };
}

async function readThings(
  reader: Reader,
  { blocks, market }: { blocks: readonly Block[]; market: MarketCode },
): Promise<Things> {
  const currency = currencyOf(market);
  const limit = MOST_THINGS + SPARE;
  const sources = blocks.flatMap((block) => ('things' in block ? [block.things] : []));
  const stalls = sources.flatMap((source) => (source.from === 'stall' ? [source.stall] : []));
  const asks = (from: ThingsFrom['from']): boolean => sources.some((source) => source.from === from);
  const [chosen, newest, bestSold, loved] = await Promise.all([
    readChosen(reader, currency, blocks.flatMap(productsOf)),
    // A head without its three arches takes from these.
    readFirst(reader, currency, { by: 'published_at', limit }),
    asks('best-sold') ? readFirst(reader, currency, { by: 'selling', limit }) : [],
    readLoved(reader, currency, { stalls: [...new Set(stalls)], limit }),
  ]);
  const byId = new Map(chosen.map((row) => [row.id, row]));
  return {
    chosen: byId,
    of: (source) => {
      if (source.from === 'newest') return newest;
      if (source.from === 'best-sold') return bestSold;
      if (source.from === 'stall') return loved.filter(({ of }) => of === source.stall);
      return source.products.flatMap((id) => byId.get(id) ?? []);
    },
  };
}

type Show = { hall: Hall; things: Things; say: (words: Words) => Said };

function toShown(block: Block, { hall, things, say }: Show): HomeBlock | null {
  const { id } = block;
  const heading = say(block.heading);
  const toWay = ({ label, to }: { label: Words; to: string }) => ({ label: say(label), to });
  switch (block.kind) {
    case 'hero': {
      const own = things.of(block.things);
      const others = things.of({ from: 'newest' }).filter((row) => own.every((one) => one.id !== row.id));
      const cards = [...own, ...others].slice(0, ARCHES).map(toCard);
      return { id, kind: 'hero', heading, lead: say(block.lead), ways: block.ways.map(toWay), cards };
    }
    case 'stalls': {
      const full = hall.stalls.map(({ summary }) => summary).filter(({ count }) => count > 0);
      const named = block.stalls.flatMap((handle) => full.find((one) => one.handle === handle) ?? []);
      const stalls = (block.stalls.length > 0 ? named : full).slice(0, MOST_THINGS);
      return stalls.length === 0 ? null : { id, kind: 'stalls', heading, stalls };
    }
    case 'things': {
      const row = block.pick === null ? undefined : things.chosen.get(block.pick);
      const rows = things.of(block.things).filter((one) => one.id !== row?.id);
      if (rows.length === 0) return null;
      const cards = rows.slice(0, MOST_THINGS).map(toCard);
      const more = block.more && toWay(block.more);
      return { id, kind: 'things', heading, more, cards, pick: row ? toPick(row) : null };
    }
    case 'story': {
      const row = block.picture === null ? undefined : things.chosen.get(block.picture);
      const picture = row ? { image: row.image, stall: row.stall } : null;
      const way = block.way && toWay(block.way);
      return { id, kind: 'story', heading, text: say(block.text), way, picture };
    }
    case 'pricing':
      return { id, kind: 'pricing', heading, text: say(block.text), way: block.way && toWay(block.way) };
  }
}

const toPick = (row: ShownRow) => ({
  ...toCard(row),
  tagline: row.tagline,
  story: { title: row.storyTitle, html: row.storyHtml },
});
