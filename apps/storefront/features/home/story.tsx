import { buttonClass } from '@souk/ui/button-class';
import type { Market } from '../../lib/market.ts';
import type { BlockOf } from '../../lib/trpc/types.ts';
import { Tile } from '../ui/tile.tsx';
import { Said, Way } from './said.tsx';

/** Something the merchant tells, beside a thing it is about. */
export function Story({ market, block }: { market: Market; block: BlockOf<'story'> }) {
  const { heading, paragraphs, way, picture } = block;
  return (
    <section
      className={`hall mt-16 lg:mt-28 ${picture ? 'grid items-center gap-8 lg:grid-cols-[1fr_456px] lg:gap-24' : ''}`}
    >
      <div>
        <h2 className="display max-w-140 text-section-sm leading-[1.06] sm:text-[3.5rem] sm:tracking-[-0.02em]">
          <Said words={heading} />
        </h2>
        {paragraphs.map((paragraph) => (
          <p
            key={paragraph.text}
            className="mt-5 max-w-140 text-[1.0625rem] leading-7 text-ink-muted lg:text-lead"
          >
            <Said words={paragraph} />
          </p>
        ))}
        {way && (
          <Way
            market={market.code}
            way={way}
            prefetch={false}
            className={`${buttonClass({ variant: 'quiet' })} mt-8`}
          />
        )}
      </div>
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
