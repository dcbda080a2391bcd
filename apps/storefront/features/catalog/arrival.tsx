'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { dayRangeText } from '../../lib/dates.ts';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';

/** Figures that a day changes, not a minute. */
const STALE_MS = 5 * 60_000;

const hourText = (hour: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2000, 0, 1, hour));

type Props = { market: Market; delivery: string; before: ReactNode };

/** When something ordered now would arrive, by the calendar of the hall; until that is known, what stood there before. */
export default function Arrival({ market, delivery, before }: Props) {
  const t = useTranslations('product');
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.cart.deliveryEstimate.queryOptions({ market: market.code }),
    staleTime: STALE_MS,
  });
  if (!data?.earliest || !data.latest) return before;
  const days = dayRangeText(data.earliest, data.latest, market.locale);
  return (
    <>
      <strong className="block font-semibold">{t('arrives', { days })}</strong>
      <span className="text-ink-muted">
        {data.leavesToday && `${t('orderBy', { hour: hourText(data.lastOrderHour, market.locale) })} `}
        {delivery}
      </span>
    </>
  );
}
