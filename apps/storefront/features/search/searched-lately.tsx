'use client';

import { History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { MarketCode } from '../../lib/market.ts';
import { NearLink } from '../hall/near-link.tsx';
import { beginningWith, recentSearches } from './recent-searches.ts';

type Props = { text: string; market: MarketCode; onGo: () => void };

const BESIDE_SUGGESTIONS = 2;

/** What this device searched for before, as far as it begins like what is typed. */
export function SearchedLately({ text, market, onGo }: Props) {
  const t = useTranslations('suggest');
  const searched = useSyncExternalStore(recentSearches.subscribe, recentSearches.read, recentSearches.none);
  const alone = text.trim() === '';
  const offered = beginningWith(searched, text).slice(0, alone ? undefined : BESIDE_SUGGESTIONS);
  if (offered.length === 0) return null;
  return (
    <section aria-labelledby="searched-lately" className="mt-5">
      <div className={alone ? 'flex items-baseline justify-between gap-4' : 'sr-only'}>
        <h3 id="searched-lately" className="text-small text-ink-muted">
          {t('lately')}
        </h3>
        {alone && (
          <button type="button" className="link text-small" onClick={() => recentSearches.forget()}>
            {t('forgetLately')}
          </button>
        )}
      </div>
      <ul className="-mx-3 mt-1 grid gap-0.5">
        {offered.map((words) => (
          <li key={words}>
            <NearLink
              href={`/${market}/search?q=${encodeURIComponent(words)}`}
              prefetch={false}
              onClick={onGo}
              className="flex min-h-12 items-center gap-4 rounded-field px-3 py-2 hover:bg-sunk"
            >
              <History aria-hidden="true" className="mx-3.5 size-5 text-ink-muted" strokeWidth={1.75} />
              <TheirWords>{words}</TheirWords>
            </NearLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
