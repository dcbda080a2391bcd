import type { DemoStall } from './demo-product.ts';
import { clothes } from './wear-clothes.ts';
import { shoes } from './wear-shoes.ts';

export const wear: DemoStall = {
  handle: 'wear',
  title: 'Wear',
  tagline: 'Wool, linen and good soles, from eleven makers.',
  window: ['market-coat', 'brim-hat-with-bow', 'madder-wellington'],
  products: [...clothes, ...shoes],
};
