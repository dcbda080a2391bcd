import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { NearLink } from './near-link.tsx';

type Props = {
  title?: string;
  /** The button that tries again. */
  retry: ReactNode;
  mention?: string | null;
};

/** Part of the hall is down: what is safe, and what to do. */
export function LostLight({ title, retry, mention }: Props) {
  const t = useTranslations('hall');
  const market = useMarket();
  return (
    <EmptyState
      title={title ?? t('lost')}
      art="/art/candle.webp"
      mood="dark"
      actions={
        <>
          {retry}
          <NearLink href={`/${market.code}`} className={buttonClass({ variant: 'quiet' })}>
            {t('keepBrowsing')}
          </NearLink>
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
