import { EmptyState } from '@souk/ui/empty-state';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { SearchResult } from '../../lib/trpc/types.ts';
import { NearLink } from '../hall/near-link.tsx';
import { StallLinks } from '../hall/stall-links.tsx';

type Props = { q: string; instead: SearchResult['instead']; market: string };

/** Nothing was found: words that are near, and stalls where others buy. */
export function NothingFound({ q, instead, market }: Props) {
  const t = useTranslations('search');
  const { words = [], categories = [] } = instead ?? {};
  return (
    <EmptyState level="h2" title={t('nothing')} art="/art/glass.webp" stall="table">
      <p>{t('nothingMore', { words: q })}</p>
      {words.length > 0 && (
        <p className="mt-4">
          {t('didYouMean')}{' '}
          {words.map((word) => (
            <NearLink
              key={word}
              href={`/${market}/search?q=${encodeURIComponent(word)}`}
              className="link me-4 inline-flex min-h-6 items-center"
            >
              <TheirWords>{word}</TheirWords>
            </NearLink>
          ))}
        </p>
      )}
      {categories.length > 0 && (
        <>
          <p className="mt-4">{t('othersLook')}</p>
          <div className="mt-3">
            <StallLinks market={market} stalls={categories} />
          </div>
        </>
      )}
    </EmptyState>
  );
}
