'use client';

import type { StorefrontRouter } from '@souk/bff/routers/storefront/router';
import type { inferRouterOutputs } from '@trpc/server';
import { Check, Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { AllMessages } from '../../../i18n/catalogs.ts';

type Receipt = inferRouterOutputs<StorefrontRouter>['account']['erasure']['receipts'][number];
type Thing = keyof AllMessages['farewell']['things'];

/** What one part of the shop erased, and what it keeps and until when. */
export function ReceiptLine({ receipt, locale }: { receipt: Receipt; locale: string }) {
  const t = useTranslations('farewell');
  const { service, answeredAt, erased, kept } = receipt;
  const number = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const gone = Object.entries(erased).filter(([, count]) => count > 0);
  /** A thing we have no word for yet still counts. */
  const thing = (what: string): string =>
    t.has(`things.${what as Thing}`) ? t(`things.${what as Thing}`) : what;
  return (
    <li className="flex gap-4 border-b border-line py-4">
      {answeredAt ? (
        <Check aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-glaze" strokeWidth={2} />
      ) : (
        <Clock aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-terracotta" strokeWidth={1.75} />
      )}
      <div className="min-w-0 flex-1">
        <h2 className="display text-name">{t(`services.${service}`)}</h2>
        {!answeredAt && <p className="text-small text-ink-muted">{t('receipt.waits')}</p>}
        {answeredAt && gone.length === 0 && kept.length === 0 && (
          <p className="text-small text-ink-muted">{t('receipt.nothing')}</p>
        )}
        {gone.length > 0 && (
          <p className="text-small text-ink-muted">
            <span className="font-semibold text-ink">{t('receipt.erased')}</span>{' '}
            {gone.map(([what, count]) => `${thing(what)} (${number.format(count)})`).join(t('receipt.comma'))}
          </p>
        )}
        {kept.map(({ what, count, until }) => (
          <p key={what} className="text-small text-ink-muted">
            <span className="font-semibold text-ink">{t('receipt.kept')}</span>{' '}
            {count > 0 ? `${thing(what)} (${number.format(count)})` : thing(what)}
            {until && ` ${t('receipt.until', { day: day.format(new Date(until)) })}`}
          </p>
        ))}
      </div>
    </li>
  );
}
