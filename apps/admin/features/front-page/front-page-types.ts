import type { AdminInputs, AdminOutputs } from '../../lib/trpc/client';

export type FrontPage = AdminOutputs['frontPage']['read'];
export type Block = AdminInputs['frontPage']['save']['blocks'][number];
export type Kind = Block['kind'];
export type BlockOf<K extends Kind> = Extract<Block, { kind: K }>;
export type Words = Block['heading'];
export type Way = { label: Words; to: string };
export type Things = BlockOf<'hero'>['things'];
export type MarketCode = Block['markets'][number];

/** A place in the shop, or a stall, to choose from. */
export type Choice = { value: string; label: string };

/** What is refused, by where it stands: `heading.en`, `ways.0.to`. */
export type Refusals = Readonly<Record<string, string>>;

export const kinds: Record<Kind, { name: string; says: string }> = {
  hero: {
    name: 'Head',
    says: 'The large title, with three arches beside it. Every market has one, and it comes first.',
  },
  stalls: { name: 'Stalls', says: 'A row of stalls to walk into.' },
  things: { name: 'Things', says: 'A row of things, one of them large if you pick it.' },
  story: { name: 'Story', says: 'Something you tell, beside a thing it is about.' },
  pricing: { name: 'How prices work', says: 'Your words beside a worked example of a price.' },
};

export const marketNames: Record<MarketCode, string> = {
  'en-us': 'United States',
  'de-de': 'Germany',
  'ar-ae': 'Emirates',
};
