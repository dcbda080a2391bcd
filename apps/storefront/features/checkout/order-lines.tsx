import { Price } from '@souk/ui/price';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import { Tile } from '../ui/tile.tsx';
import { WasPrice } from '../ui/was-price.tsx';

type Line = {
  variantId: string;
  title: string;
  variantTitle: string;
  stall: string;
  image: { src: string | null; alt: string; art: boolean };
  quantity: number;
  totalMinor: number;
  unitListPriceMinor?: number;
  /** In an order a thing may stand on several lines. */
  position?: number;
  /** Of the quantity: no longer in the order. */
  withdrawnQuantity?: number;
};

type Props = { lines: readonly Line[]; currency: string; locale: string };

/** What is bought: one row a thing, its price at the right edge. */
export function OrderLines({ lines, currency, locale }: Props) {
  const t = useTranslations('lines');
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => {
        const listMinor = (line.unitListPriceMinor ?? 0) * line.quantity;
        const reduced = listMinor > line.totalMinor;
        return (
          <li key={`${line.variantId} ${line.position ?? 1}`} className="flex gap-5 py-6">
            <span className="w-22 shrink-0 self-start">
              <Tile picture={line.image} stall={line.stall} size="thumb" />
            </span>
            <div className="flex min-w-0 flex-1 flex-col">
              <p className="display text-name">
                <TheirWords>{line.title}</TheirWords>
              </p>
              {line.variantTitle !== line.title && (
                <p className="text-small text-ink-muted">
                  <TheirWords>{line.variantTitle}</TheirWords>
                </p>
              )}
              <p className="mt-auto pt-3 text-small text-ink-muted">
                {line.withdrawnQuantity
                  ? t('takenOut', { count: line.quantity, withdrawn: line.withdrawnQuantity })
                  : t('quantity', { count: line.quantity })}
              </p>
            </div>
            <div className="grid content-start justify-items-end">
              <Price
                amountMinor={line.totalMinor}
                currency={currency}
                locale={locale}
                size="s"
                tone={reduced ? 'sale' : 'plain'}
              />
              {reduced && (
                <WasPrice
                  amountMinor={listMinor}
                  currency={currency}
                  locale={locale}
                  className="text-small"
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
