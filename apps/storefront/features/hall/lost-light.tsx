'use client';

import { Button } from '@souk/ui/button';
import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMarket } from '../../i18n/use-market.ts';

type Props = { title?: string; onRetry: () => void; mention?: string | null };

/** Part of the hall is down: what is safe, and what to do. */
export function LostLight({ title, onRetry, mention }: Props) {
  const t = useTranslations('hall');
  const ui = useTranslations('ui');
  const market = useMarket();
  return (
    <EmptyState
      title={title ?? t('lost')}
      art="/art/candle.webp"
      mood="dark"
      actions={
        <>
          <Button onClick={onRetry}>{ui('tryAgain')}</Button>
          <Link href={`/${market.code}`} className={buttonClass({ variant: 'quiet' })}>
            {t('keepBrowsing')}
          </Link>
        </>
      }
      footnote={
        mention &&
        t.rich('mention', {
          number: mention,
          b: (number) => <strong className="font-semibold text-ink">{number}</strong>,
        })
      }
    >
      <p>{t('lostMore')}</p>
    </EmptyState>
  );
}
