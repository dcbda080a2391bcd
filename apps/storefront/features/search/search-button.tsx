'use client';

import { iconButtonClass } from '@souk/ui/icon-button';
import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';

const loadSheet = () => import('./search-sheet.tsx').then((module) => module.SearchSheet);
const SearchSheet = dynamic(loadSheet, { ssr: false });

/** Opens the search at once; without scripts, and with a modifier key, it is a link to the page. */
export function SearchButton({ market }: { market: string }) {
  const t = useTranslations('suggest');
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Link
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
        <Search aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </Link>
      {asked && <SearchSheet open={open} onOpenChange={setOpen} market={market} />}
    </>
  );
}
