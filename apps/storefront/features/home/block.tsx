import type { Market } from '../../lib/market.ts';
import type { Home, HomeBlock } from '../../lib/trpc/types.ts';
import { FreshThings } from './fresh-things.tsx';
import { Hero } from './hero.tsx';
import { PriceStory } from './price-story.tsx';
import { StallRow } from './stall-row.tsx';
import { Story } from './story.tsx';

type Props = { market: Market; block: HomeBlock; home: Home };

/** A piece of the front door, as the merchant arranged it (docs/decisions/055-the-front-door-is-data.md). */
export function Block({ market, block, home }: Props) {
  switch (block.kind) {
    case 'hero':
      return <Hero market={market} block={block} stalls={home.stalls} />;
    case 'stalls':
      return <StallRow market={market} block={block} total={home.total} />;
    case 'things':
      return <FreshThings market={market} block={block} />;
    case 'story':
      return <Story market={market} block={block} />;
    case 'pricing':
      return <PriceStory market={market} block={block} />;
  }
}
