import type { Block, Kind, MarketCode, Refusals } from './front-page-types';

const nothing = { en: '' };

/** A block of a kind, with nothing in it yet. */
export function newBlock(kind: Kind): Block {
  const every = { id: crypto.randomUUID(), markets: [], hidden: false, heading: nothing };
  switch (kind) {
    case 'hero':
      return { ...every, kind, lead: nothing, ways: [], things: { from: 'newest' } };
    case 'stalls':
      return { ...every, kind, stalls: [] };
    case 'things':
      return { ...every, kind, more: null, things: { from: 'newest' }, pick: null };
    case 'story':
      return { ...every, kind, text: nothing, way: null, picture: null };
    case 'pricing':
      return { ...every, kind, text: nothing, way: null };
  }
}

/** The blocks with one of them a place further up or down; the same where it stands at the end. */
export function moved(blocks: readonly Block[], id: string, by: -1 | 1): Block[] {
  const from = blocks.findIndex((block) => block.id === id);
  const to = from + by;
  const block = blocks[from];
  return block && to >= 0 && to < blocks.length
    ? blocks.toSpliced(from, 1).toSpliced(to, 0, block)
    : [...blocks];
}

/** The blocks with one that was taken away in its place again; the same where it came back already, as by throwing changes away. */
export function putBack(blocks: readonly Block[], block: Block, place: number): Block[] {
  return blocks.some(({ id }) => id === block.id) ? [...blocks] : blocks.toSpliced(place, 0, block);
}

/** The markets whose front door would not begin with its one head. */
export function headless(blocks: readonly Block[], markets: readonly MarketCode[]): MarketCode[] {
  return markets.filter((market) => {
    const shown = blocks.filter(
      (block) => !block.hidden && (block.markets.length === 0 || block.markets.includes(market)),
    );
    return shown[0]?.kind !== 'hero' || shown.findLastIndex(({ kind }) => kind === 'hero') > 0;
  });
}

const inBlock = /^blocks\.(\d+)\.(.+)$/;

/** What the shop refused, by the block it belongs to, and what belongs to none. */
export function refusalsOf(
  blocks: readonly Block[],
  errors: readonly { path: string; message: string }[],
): { byBlock: ReadonlyMap<string, Refusals>; other: string | null } {
  const byBlock = new Map<string, Refusals>();
  let other: string | null = null;
  for (const { path, message } of errors) {
    const [, place, field] = inBlock.exec(path) ?? [];
    const block = blocks[Number(place)];
    if (block && field) byBlock.set(block.id, { ...byBlock.get(block.id), [field]: message });
    else other ??= message;
  }
  return { byBlock, other };
}

/** Empty words of another language are none. */
export function tidied(block: Block): Block {
  return JSON.parse(
    JSON.stringify(block, (key, value: unknown) =>
      (key === 'de' || key === 'ar') && typeof value === 'string' && value.trim() === '' ? undefined : value,
    ),
  ) as Block;
}
