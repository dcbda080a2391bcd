'use client';

import { Button } from '@souk/ui/button';
import { Price } from '@souk/ui/price';
import { priceText } from '@souk/ui/price-parts';
import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { Cart } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';
import { Tile } from '../ui/tile.tsx';

type Props = {
  market: Market;
  currency: string;
  line: Cart['saved'][number];
  /** What inventory says of it; null while that is not known. */
  stock: { band: string; available: number | null } | null;
  busy: boolean;
  onToBag: () => void;
  onForget: () => void;
};

/** One thing that was laid aside, and the way back. */
export function SavedLine({ market, currency, line, stock, busy, onToBag, onForget }: Props) {
  const t = useTranslations('bag');
  const tile = useRef<HTMLSpanElement>(null);
  const money = { currency, locale: market.locale };
  const soldOut = stock?.band === 'out';
  const gone = !line.sellable || soldOut;
  const press = () => {
    void import('./toss-to-bag.ts').then(({ tossToBag }) => tossToBag(tile.current));
    onToBag();
  };
  return (
    <li className="flex gap-5 border-b border-line py-6">
      <span ref={tile} className="w-22 shrink-0 self-start">
        <Tile picture={line.image} stall={line.stall} size="thumb" soldOut={gone} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col">
        <NearLink
          href={`/${market.code}/products/${line.handle}`}
          className="display text-name hover:underline"
        >
          <TheirWords>{line.title}</TheirWords>
        </NearLink>
        <p className="text-small text-ink-muted">
          {line.variantTitle !== line.title && <TheirWords>{line.variantTitle}</TheirWords>}
          {line.quantity > 1 && ` ${t('times', { count: line.quantity })}`}
        </p>
        <SavedNote {...{ market, currency, line, stock }} />
        <div className="mt-auto pt-3">
          {!gone && (
            <Button variant="quiet" size="small" busy={busy} onClick={press}>
              {/* One piece: the button would set its parts apart. */}
              <span>
                {t.rich('toBag', {
                  title: line.title,
                  unseen: (chunks) => <span className="sr-only">{chunks}</span>,
                })}
              </span>
            </Button>
          )}
        </div>
      </div>
      <div className="flex flex-col items-end">
        <Price amountMinor={line.unitPriceMinor} size="s" tone={gone ? 'muted' : 'plain'} {...money} />
        <button
          type="button"
          disabled={busy}
          onClick={onForget}
          className="mt-auto min-h-8 text-small text-ink-muted hover:text-ink hover:underline"
        >
          {t.rich('remove', {
            title: line.title,
            unseen: (chunks) => <span className="sr-only">{chunks}</span>,
          })}
        </button>
      </div>
    </li>
  );
}

/** The one thing worth knowing: that it is gone, that few are left, or that it costs something else now. */
function SavedNote({ line, stock, market, currency }: Pick<Props, 'line' | 'stock' | 'market' | 'currency'>) {
  const t = useTranslations('bag');
  const urgent = 'text-small font-semibold text-terracotta';
  if (!line.sellable) return <p className={urgent}>{t('gone')}</p>;
  if (stock?.band === 'out') return <p className="text-small text-ink-muted">{t('savedOut')}</p>;
  const few = stock?.band === 'low' && stock.available !== null ? stock.available : null;
  return (
    <>
      {few !== null && <p className={urgent}>{t('savedFew', { count: few })}</p>}
      {line.priceWasMinor !== null && (
        <p className="text-small text-ink-muted">
          {t('savedWas', {
            was: priceText({
              amountMinor: line.priceWasMinor,
              currency,
              locale: market.locale,
            }),
          })}
        </p>
      )}
    </>
  );
}
