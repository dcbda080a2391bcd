import type { Market } from '../../lib/market.ts';
import type { BlockOf } from '../../lib/trpc/types.ts';
import { Tile } from '../ui/tile.tsx';
import { Telling } from './telling.tsx';

/** Something the merchant tells, beside a thing it is about. */
export function Story({ market, block }: { market: Market; block: BlockOf<'story'> }) {
  const { heading, text, way, picture } = block;
  return (
    <section
      className={`hall mt-16 lg:mt-28 ${picture ? 'grid items-center gap-8 lg:grid-cols-[1fr_456px] lg:gap-24' : ''}`}
    >
      <Telling market={market} heading={heading} text={text} way={way} />
      {picture && (
        <span className="relative block aspect-[35/40] w-full max-lg:max-w-140">
          <Tile
            picture={{ ...picture.image, alt: '' }}
            stall={picture.stall}
            size="stage"
            longShadow
            className="absolute inset-0"
          />
        </span>
      )}
    </section>
  );
}
