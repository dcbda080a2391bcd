import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import { type Entry, eventIn } from './event-words.ts';
import { usePaymentLabel } from './use-payment-label.ts';

/** What has happened to an order, the newest last. */
export function OrderTimeline({ entries, market }: { entries: readonly Entry[]; market: Market }) {
  const t = useTranslations('order.event');
  const paymentLabel = usePaymentLabel();
  const when = new Intl.DateTimeFormat(market.locale, {
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  });
  return (
    <ol className="border-s-[1.5px] border-line ps-6">
      {entries.map((entry) => (
        <li key={`${entry.at} ${entry.kind}`} className="relative pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -start-[30.75px] top-1.5 size-3 rounded-pill bg-glaze"
          />
          <p className="font-semibold">
            {eventIn(entry, { t, locale: market.locale, paymentLabel }) ?? (
              <TheirWords>{entry.label}</TheirWords>
            )}
          </p>
          <time dateTime={entry.at} className="text-small text-ink-muted">
            {when.format(new Date(entry.at))}
          </time>
        </li>
      ))}
    </ol>
  );
}
