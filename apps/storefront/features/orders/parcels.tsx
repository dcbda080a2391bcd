import { buttonClass } from '@souk/ui/button-class';
import { ArrowUpRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Order } from './order-types.ts';
import { Things } from './things.tsx';

/** Each parcel that left, how to follow it, and what is still being packed. */
export function Parcels({ order, locale }: { order: Order; locale: string }) {
  const t = useTranslations('order');
  const { fulfilments, lines } = order;
  if (fulfilments.length === 0) return null;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  const rest = lines
    .map((line) => ({ ...line, quantity: line.quantity - line.shippedQuantity - line.withdrawnQuantity }))
    .filter(({ quantity }) => quantity > 0);
  return (
    <section aria-labelledby="parcels">
      <h2 id="parcels" className="display mb-5 text-title">
        {fulfilments.length === 1 && rest.length === 0 ? t('parcel') : t('parcels')}
      </h2>
      <div className="grid gap-4">
        {fulfilments.map((parcel) => (
          <article key={parcel.id} className="rounded-panel border border-line bg-raised p-5 sm:p-6">
            <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
              <div className="min-w-0">
                <h3 className="font-semibold">
                  <bdi>{parcel.carrier}</bdi>
                </h3>
                <p className="text-small text-ink-muted">
                  {t.rich('sentOn', {
                    number: () => <bdi className="break-all">{parcel.trackingNumber}</bdi>,
                    day: () => <time dateTime={parcel.at}>{day.format(new Date(parcel.at))}</time>,
                  })}
                </p>
              </div>
              {parcel.trackingUrl && (
                <a
                  href={parcel.trackingUrl}
                  target="_blank"
                  rel="noreferrer"
                  className={buttonClass({ size: 'medium' })}
                >
                  {t('follow')}
                  <ArrowUpRight aria-hidden="true" className="size-4 rtl:-scale-x-100" strokeWidth={1.75} />
                </a>
              )}
            </div>
            <div className="mt-5 border-t border-line pt-5">
              <Things things={pick(lines, parcel.lines)} />
            </div>
          </article>
        ))}
        {rest.length > 0 && order.status !== 'cancelled' && (
          <article className="rounded-panel border border-line border-dashed p-5 sm:p-6">
            <h3 className="mb-5 font-semibold">{t('stillPacked')}</h3>
            <Things things={rest} />
          </article>
        )}
      </div>
    </section>
  );
}

/** The order's lines a parcel holds some of, with how many. */
const pick = (lines: Order['lines'], units: readonly { variantId: string; quantity: number }[]) =>
  units.flatMap(({ variantId, quantity }) => {
    const line = lines.find((one) => one.variantId === variantId);
    return line ? [{ ...line, quantity }] : [];
  });
