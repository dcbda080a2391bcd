import { Price } from '@souk/ui/price';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { BlockOf } from '../../lib/trpc/types.ts';
import { ProductCard } from '../catalog/product-card.tsx';
import { NearLink } from '../hall/near-link.tsx';
import { Rating } from '../ui/rating.tsx';
import { Tile } from '../ui/tile.tsx';
import { Said, Way } from './said.tsx';
import { moreClass, SectionHead } from './section-head.tsx';

type Props = { market: Market; block: BlockOf<'things'> };

/** A row of things, such as what was unpacked last; beside the one that a stallholder picked, if one did. */
export function FreshThings({ market, block: { heading, more, cards, pick: feature } }: Props) {
  const beside = feature ? cards.slice(0, 4) : cards;
  return (
    <section className="hall mt-16 lg:mt-28">
      <SectionHead
        title={<Said words={heading} />}
        more={more && <Way market={market.code} way={more} className={moreClass} />}
      />
      <div
        className={`mt-6 grid grid-cols-2 gap-x-4 gap-y-8 sm:gap-x-6 sm:gap-y-12 lg:mt-9 ${feature ? 'lg:grid-cols-[2fr_1fr_1fr]' : 'lg:grid-cols-4'}`}
      >
        {feature && <Feature market={market} feature={feature} />}
        {beside.map((card) => (
          <ProductCard key={card.handle} card={card} market={market} />
        ))}
      </div>
    </section>
  );
}

function Feature({ market, feature }: { market: Market; feature: NonNullable<BlockOf<'things'>['pick']> }) {
  const t = useTranslations('home');
  const money = { currency: feature.currency, locale: market.locale };
  return (
    <article
      data-stall={feature.stall}
      className="card group relative flex flex-col max-lg:col-span-2 lg:row-span-2"
    >
      <span className="relative block flex-1 max-lg:aspect-[35/40]">
        <Tile
          picture={{ ...feature.image, alt: '' }}
          size="stage"
          longShadow
          className="feature absolute inset-0"
        >
          <span className="absolute inset-x-6 top-6 text-stall-ink lg:inset-x-10 lg:top-9">
            <span className="block text-small font-semibold">{t('pick')}</span>
            <span className="display mt-1.5 block max-w-64 lg:max-w-80 text-section-sm leading-[1.12] tracking-[-0.012em] lg:text-section">
              <TheirWords>{`${feature.story.title.replace(/\.$/, '')}.`}</TheirWords>
            </span>
          </span>
        </Tile>
      </span>
      <div className="mt-4 flex flex-wrap items-baseline justify-between gap-x-4 sm:mt-3.5">
        <h3 className="display text-name lg:text-title">
          <NearLink
            href={`/${market.code}/products/${feature.handle}`}
            className="outline-none after:absolute after:inset-0 after:rounded-tile focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-focus"
          >
            <TheirWords>{feature.title}</TheirWords>
          </NearLink>
        </h3>
        <Price amountMinor={feature.priceMinor} {...money} className="lg:text-[2rem]" />
      </div>
      <div className="mt-1 flex items-center justify-between gap-3 text-small text-ink-muted">
        <span className="flex items-center gap-2">
          <span aria-hidden="true" className="size-2 rounded-pill bg-dot" />
          <TheirWords>{feature.stallTitle}</TheirWords>
        </span>
        {feature.rating && <Rating average={feature.rating.average} />}
      </div>
    </article>
  );
}
