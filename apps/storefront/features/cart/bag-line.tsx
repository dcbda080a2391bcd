'use client';

import { Price } from '@souk/ui/price';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import type { Cart } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { Tile } from '../ui/tile.tsx';
import { WasPrice } from '../ui/was-price.tsx';

type Line = Cart['lines'][number];
type Props = {
  market: Market;
  currency: string;
  line: Line;
  busy: boolean;
  onQuantity: (quantity: number) => void;
  onSave: () => void;
  onRemove: () => void;
};

/** One thing in the bag: how many, what they come to, and the way out. */
export function BagLine({ market, currency, line, busy, onQuantity, onSave, onRemove }: Props) {
  const t = useTranslations('bag');
  const money = { currency, locale: market.locale };
  const listMinor = line.unitListPriceMinor * line.quantity;
  const reduced = listMinor > line.totalMinor;
  const gone = line.problem === 'unavailable';
  return (
    <li className="flex gap-5 border-b border-line py-6">
      <span className="w-22 shrink-0 self-start">
        <Tile picture={line.image} stall={line.stall} size="thumb" soldOut={gone} />
      </span>
      <div className="flex min-w-0 flex-1 flex-col">
        <NearLink
          href={`/${market.code}/products/${line.handle}`}
          className="display text-name hover:underline"
        >
          <TheirWords>{line.title}</TheirWords>
        </NearLink>
        {line.variantTitle !== line.title && (
          <p className="text-small text-ink-muted">
            <TheirWords>{line.variantTitle}</TheirWords>
          </p>
        )}
        {gone && <p className="text-small font-semibold text-terracotta">{t('gone')}</p>}
        <div className="mt-auto flex flex-wrap items-center gap-x-5 gap-y-1 pt-3">
          <Stepper
            size="small"
            label={t('quantityOf', { title: line.title })}
            value={line.quantity}
            max={99}
            disabled={busy || gone}
            onChange={onQuantity}
          />
          <button
            type="button"
            disabled={busy}
            onClick={onSave}
            className="min-h-8 text-small text-ink-muted hover:text-ink hover:underline"
          >
            {t.rich('saveForLater', {
              title: line.title,
              unseen: (chunks) => <span className="sr-only">{chunks}</span>,
            })}
          </button>
        </div>
      </div>
      <div className="flex flex-col items-end">
        <Price amountMinor={line.totalMinor} size="s" tone={reduced ? 'sale' : 'plain'} {...money} />
        {reduced && <WasPrice amountMinor={listMinor} className="text-small" {...money} />}
        <button
          type="button"
          disabled={busy}
          onClick={onRemove}
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
