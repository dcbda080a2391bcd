import { Badge } from '@souk/ui/badge';
import { classNames } from '@souk/ui/class-names';
import { Price, WasPrice } from '@souk/ui/price';
import { priceText } from '@souk/ui/price-parts';
import { Rating } from '@souk/ui/rating';
import { Tile } from '@souk/ui/tile';
import { dayText } from '../../lib/dates.ts';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';

type Props = {
  card: ProductCardData;
  market: Market;
  /** On a stall's own page a card names its kind, elsewhere its stall. */
  within?: boolean;
  as?: 'h2' | 'h3';
};

/** A product in a grid: the whole card leads to its page. */
export function ProductCard({ card, market, within, as: Name = 'h3' }: Props) {
  const money = { currency: card.currency, locale: market.locale };
  const soldOut = card.badge === 'sold_out';
  return (
    <article data-stall={card.stall} className="card group relative">
      <Tile picture={{ ...card.image, alt: '' }} soldOut={soldOut}>
        <CardBadge card={card} market={market} />
      </Tile>
      <div className="mt-4 flex items-baseline justify-between gap-x-3 max-sm:flex-col max-sm:gap-0.5">
        <Name
          className={classNames('display text-name max-sm:text-[1.0625rem]', soldOut && 'text-ink-muted')}
        >
          <NearLink
            href={`/${market.code}/products/${card.handle}`}
            className="outline-none after:absolute after:inset-0 after:rounded-tile focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-focus"
          >
            {card.title}
          </NearLink>
        </Name>
        <span className="flex items-baseline gap-1.5">
          {card.fromPrice && <span className="text-tiny text-ink-muted">from</span>}
          <Price
            amountMinor={card.priceMinor}
            {...money}
            tone={soldOut ? 'muted' : card.listPriceMinor === null ? 'plain' : 'sale'}
          />
        </span>
      </div>
      <div className="mt-1 flex items-center justify-between gap-3 text-small text-ink-muted">
        <span className="flex min-w-0 items-center gap-2">
          <span aria-hidden="true" className="size-2 shrink-0 rounded-pill bg-dot" />
          <CardNote card={card} market={market} within={within} />
        </span>
        {card.listPriceMinor !== null ? (
          <WasPrice amountMinor={card.listPriceMinor} {...money} />
        ) : (
          card.rating && <Rating average={card.rating.average} locale={market.locale} />
        )}
      </div>
    </article>
  );
}

function CardBadge({ card, market }: { card: ProductCardData; market: Market }) {
  const place = 'absolute top-4 left-4';
  if (card.badge === 'sold_out')
    return (
      <Badge tone="ink" className={place}>
        Sold out
      </Badge>
    );
  if (card.badge === 'sale' && card.listPriceMinor !== null) {
    const amountMinor = card.listPriceMinor - card.priceMinor;
    return (
      <Badge tone="terracotta" className={place}>
        Save {priceText({ amountMinor, currency: card.currency, locale: market.locale }).replace(/\.00$/, '')}
      </Badge>
    );
  }
  return card.badge === 'new' ? (
    <Badge tone="paper" className={place}>
      New
    </Badge>
  ) : null;
}

function CardNote({ card, market, within }: Pick<Props, 'card' | 'market' | 'within'>) {
  if (card.badge === 'sold_out' && card.backOn)
    return <span>Back {dayText(card.backOn, market.locale, 'short')}</span>;
  if (card.lowStock !== null && card.badge !== 'sold_out')
    return <span className="font-semibold text-terracotta">{card.lowStock} left</span>;
  return <span className="truncate">{within && card.kind ? card.kind : card.stallTitle}</span>;
}
