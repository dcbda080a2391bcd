import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import { Tile } from '../ui/tile.tsx';

export type Thing = {
  variantId: string;
  title: string;
  variantTitle: string;
  stall: string;
  image: { src: string | null; alt: string; art: boolean };
  quantity: number;
};

/** Some things of an order, small: what is in a parcel, or what comes back. */
export function Things({ things }: { things: readonly Thing[] }) {
  const t = useTranslations('order');
  return (
    <ul className="grid gap-3">
      {things.map((thing) => (
        <li key={thing.variantId} className="flex items-center gap-4">
          <span className="w-11 shrink-0">
            <Tile picture={{ ...thing.image, alt: '' }} stall={thing.stall} size="thumb" />
          </span>
          <span className="min-w-0 flex-1 text-[0.9375rem] leading-5">
            <TheirWords>{thing.title}</TheirWords>
            {thing.variantTitle !== thing.title && thing.variantTitle !== '' && (
              <span className="block text-small text-ink-muted">
                <TheirWords>{thing.variantTitle}</TheirWords>
              </span>
            )}
          </span>
          <span className="text-small text-ink-muted tabular-nums">
            {t('times', { count: thing.quantity })}
          </span>
        </li>
      ))}
    </ul>
  );
}
