import { Badge } from '@souk/ui/badge';
import { classNames } from '@souk/ui/class-names';
import { Price } from '@souk/ui/price';
import { shortPriceText } from '@souk/ui/price-parts';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import { dayText } from '../../lib/dates.ts';
import type { Market } from '../../lib/market.ts';
import type { ProductCardData } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';
import { Rating } from '../ui/rating.tsx';
import { Tile } from '../ui/tile.tsx';
import { WasPrice } from '../ui/was-price.tsx';
import { MarkedWords } from './marked-words.tsx';

type Props = {
  card: ProductCardData;
  market: Market;
  /** On a stall's own page a card names its kind, elsewhere its stall. */
  within?: boolean;
  as?: 'h2' | 'h3';
  /** Its title, with what was looked for marked in it. */
  marked?: readonly { text: string; found: boolean }[];
  /** Among the first things seen of its page: its picture is loaded at once. */
  eager?: boolean;
};

/** A product in a grid: the whole card leads to its page. */
export function ProductCard({ card, market, within, as: Name = 'h3', marked, eager }: Props) {
  const t = useTranslations('card');
  const money = { currency: card.currency, locale: market.locale };
  const soldOut = card.badge === 'sold_out';
  return (
    <article data-stall={card.stall} className="card group relative">
      <Tile picture={{ ...card.image, alt: '' }} soldOut={soldOut} eager={eager}>
        <CardBadge card={card} market={market} />
      </Tile>
      <div className="mt-4 flex items-baseline justify-between gap-x-3 max-sm:flex-col max-sm:items-start max-sm:gap-0.5">
        <Name
          className={classNames('display text-name max-sm:text-[1.0625rem]', soldOut && 'text-ink-muted')}
        >
          <NearLink
            href={`/${market.code}/products/${card.handle}`}
            className="outline-none after:absolute after:inset-0 after:rounded-tile focus-visible:after:outline-3 focus-visible:after:outline-offset-3 focus-visible:after:outline-focus"
          >
            {marked ? <MarkedWords pieces={marked} /> : <TheirWords>{card.title}</TheirWords>}
          </NearLink>
        </Name>
        <span className="flex items-baseline gap-1.5">
          {card.fromPrice && <span className="text-tiny text-ink-muted">{t('from')}</span>}
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
          card.rating && <Rating average={card.rating.average} />
        )}
      </div>
    </article>
  );
}

function CardBadge({ card, market }: { card: ProductCardData; market: Market }) {
  const t = useTranslations('card');
  const place = 'absolute top-4 start-4';
  if (card.badge === 'sold_out')
    return (
      <Badge tone="ink" className={place}>
        {t('soldOut')}
      </Badge>
    );
  if (card.badge === 'sale' && card.listPriceMinor !== null) {
    const amountMinor = card.listPriceMinor - card.priceMinor;
    return (
      <Badge tone="terracotta" className={place}>
        {t('save', {
          amount: shortPriceText({ amountMinor, currency: card.currency, locale: market.locale }),
        })}
      </Badge>
    );
  }
  return card.badge === 'new' ? (
    <Badge tone="paper" className={place}>
      {t('new')}
    </Badge>
  ) : null;
}

function CardNote({ card, market, within }: Pick<Props, 'card' | 'market' | 'within'>) {
  const t = useTranslations('card');
  if (card.badge === 'sold_out' && card.backOn)
    return <span>{t('back', { day: dayText(card.backOn, market.locale, 'short') })}</span>;
  if (card.lowStock !== null && card.badge !== 'sold_out')
    return <span className="font-semibold text-terracotta">{t('left', { count: card.lowStock })}</span>;
  return (
    <span className="truncate">
      <TheirWords>{within && card.kind ? card.kind : card.stallTitle}</TheirWords>
    </span>
  );
}
