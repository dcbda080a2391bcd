'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useDeferredValue } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { MarketCode } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { MarkedWords } from '../catalog/marked-words.tsx';
import { NearLink } from '../hall/near-link.tsx';
import { Tile } from '../ui/tile.tsx';

type Props = { text: string; market: MarketCode; onGo: () => void };

/** What the hall has to those first letters. */
export function Suggestions({ text, market, onGo }: Props) {
  const t = useTranslations('suggest');
  const trpc = useTRPC();
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    ...trpc.catalog.suggest.queryOptions({ q, market }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (q.length < 2 || !data) return null;
  const { products, categories, words } = data;
  const row = 'flex min-h-14 items-center gap-4 rounded-field px-3 py-2 hover:bg-sunk';
  return (
    <ul aria-label={t('suggestions')} className="-mx-3 mt-4 grid gap-0.5">
      {categories.map(({ handle, marked, stall }) => (
        <li key={handle} data-stall={stall}>
          <NearLink href={`/${market}/stalls/${handle}`} onClick={onGo} className={row}>
            <span aria-hidden="true" className="mx-5 size-2.5 rounded-pill bg-dot" />
            <span>
              <MarkedWords pieces={marked} /> <span className="text-ink-muted">{t('stall')}</span>
            </span>
          </NearLink>
        </li>
      ))}
      {products.map(({ handle, marked, image, stall }) => (
        <li key={handle}>
          <NearLink href={`/${market}/products/${handle}`} onClick={onGo} className={row}>
            <span className="w-12 shrink-0">
              <Tile picture={{ ...image, alt: '' }} stall={stall} size="thumb" />
            </span>
            <span className="display text-[1.0625rem]">
              <MarkedWords pieces={marked} />
            </span>
          </NearLink>
        </li>
      ))}
      {words.map((word) => (
        <li key={word}>
          <NearLink href={`/${market}/search?q=${encodeURIComponent(word)}`} onClick={onGo} className={row}>
            <span className="ps-16 text-ink-muted">
              {t.rich('everythingFor', {
                word: () => (
                  <span className="text-ink">
                    <TheirWords>{word}</TheirWords>
                  </span>
                ),
              })}
            </span>
          </NearLink>
        </li>
      ))}
    </ul>
  );
}
