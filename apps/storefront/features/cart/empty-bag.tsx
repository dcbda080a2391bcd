import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import { useTranslations } from 'next-intl';
import { NearLink } from '../hall/near-link.tsx';

export function EmptyBag({
  market,
  level,
  onLeave,
}: {
  market: string;
  level?: 'h1' | 'h2';
  onLeave?: () => void;
}) {
  const t = useTranslations('bag');
  return (
    <EmptyState
      title={t('empty')}
      art="/art/basket.webp"
      level={level}
      actions={
        <NearLink href={`/${market}/stalls/all`} className={buttonClass()} onClick={onLeave}>
          {t('walk')}
        </NearLink>
      }
    >
      {t('emptyMore')}
    </EmptyState>
  );
}
