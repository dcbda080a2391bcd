'use client';

import { magnifier } from '@souk/ui/drawings';
import { iconButtonClass } from '@souk/ui/icon-button';
import { LineIcon } from '@souk/ui/line-icon';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { MarketCode } from '../../lib/market.ts';
import { NearLink } from '../hall/near-link.tsx';

const loadSheet = () => import('./search-sheet.tsx');
const SearchSheet = lazy(loadSheet);

/** Opens the search at once; without scripts, and with a modifier key, it is a link to the page. */
export function SearchButton({ market }: { market: MarketCode }) {
  const t = useTranslations('suggest');
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <NearLink
        href={`/${market}/search`}
        prefetch={false}
        aria-label={t('search')}
        title={t('search')}
        className={iconButtonClass}
        onPointerEnter={() => void loadSheet()}
        onFocus={() => void loadSheet()}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setAsked(true);
          setOpen(true);
        }}
      >
        <LineIcon draw={magnifier} className="size-5" />
      </NearLink>
      {asked && (
        <Suspense>
          <SearchSheet open={open} onOpenChange={setOpen} market={market} />
        </Suspense>
      )}
    </>
  );
}
