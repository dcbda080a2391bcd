import type { Home, HomeBlock } from '../src/home/home.shapes.ts';

type Kind = HomeBlock['kind'];

/** The first block of a kind. Throws where there is none. */
export const blockOf = <K extends Kind>({ blocks }: Home, kind: K): Extract<HomeBlock, { kind: K }> => {
  const found = blocks.find((block): block is Extract<HomeBlock, { kind: K }> => block.kind === kind);
  if (!found) throw new Error(`the front door has no ${kind}`);
  return found;
};
