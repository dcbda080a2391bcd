'use client';

import { usePathname } from 'next/navigation';
import type { SyntheticEvent } from 'react';
import { allMarkets } from '../../lib/market.ts';

/** The question behind the address (filters, an order's key) and the place on the page go along; they are known when it is pressed. */
const takeAlong = ({ currentTarget: link }: SyntheticEvent<HTMLAnchorElement>): void => {
  link.search = location.search;
  link.hash = location.hash;
};

type Props = { here: string; className: string };

/**
 * This very page in the other languages. Plain links: a language changes the direction, the letters and every word, so
 * the page is loaded whole.
 */
export function MarketChoice({ here, className }: Props) {
  const path = usePathname();
  const rest = path.split('/').slice(2).join('/');
  return allMarkets.map(({ code, language, languageName, direction }) => (
    <li key={code}>
      <a
        href={rest === '' ? `/${code}` : `/${code}/${rest}`}
        hrefLang={language}
        lang={language}
        dir={direction}
        aria-current={code === here ? 'true' : undefined}
        className={className}
        onPointerDown={takeAlong}
        onFocus={takeAlong}
        onClick={takeAlong}
      >
        {languageName}
      </a>
    </li>
  ));
}
