'use client';

import { Button } from '@souk/ui/button';
import { SkeletonTile } from '@souk/ui/skeleton-tile';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useFigure } from '../../lib/figure.ts';
import type { Market } from '../../lib/market.ts';
import { traceOf } from '../../lib/trpc/refusal.ts';
import { useAddress } from '../../lib/use-address.ts';
import { ProductCard } from '../catalog/product-card.tsx';
import { ProductGrid } from '../catalog/product-grid.tsx';
import { LostLight } from '../hall/lost-light.tsx';
import { ShowMore } from '../ui/show-more.tsx';
import { NothingFound } from './nothing-found.tsx';
import { recentSearches } from './recent-searches.ts';
import { SearchField } from './search-field.tsx';
import { useSearch } from './use-search.ts';

const SKELETONS = ['sound', 'table', 'bags', 'play'];

/** Search by the words in the address; typos are forgiven, and it says how they were understood. */
export function SearchResults({ market }: { market: Market }) {
  const t = useTranslations('search');
  const ui = useTranslations('ui');
  const [question, change] = useAddress();
  const q = question.get('q') ?? '';
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  const search = useSearch(q.trim());
  const first = search.data?.pages[0];
  const found = (first?.total ?? 0) > 0;
  useEffect(() => {
    if (found) recentSearches.note(q);
  }, [found, q]);
  const items = search.data?.pages.flatMap((page) => page.items) ?? [];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change({ q: text.trim() || null });
  };
  return (
    <>
      <search className="mt-6 block max-w-160">
        <form onSubmit={submit}>
          <SearchField value={text} onChange={setText} />
        </form>
      </search>
      <p aria-live="polite" className="mt-6 min-h-6 text-ink-muted">
        {first && <Found q={q} total={first.total} understoodAs={first.understoodAs} />}
      </p>
      {search.isError && (
        <LostLight
          title={t('lost')}
          retry={<Button onClick={() => void search.refetch()}>{ui('tryAgain')}</Button>}
          mention={traceOf(search.error)}
        />
      )}
      {first?.total === 0 && <NothingFound q={q} instead={first.instead} market={market.code} />}
      <div className="mt-6" aria-busy={search.isFetching}>
        <ProductGrid across={4}>
          {q &&
            search.isPending &&
            SKELETONS.map((stall) => (
              <li key={stall}>
                <SkeletonTile stall={stall} />
              </li>
            ))}
          {items.map((card) => (
            <li key={card.handle}>
              <ProductCard card={card} market={market} as="h2" marked={card.marked} />
            </li>
          ))}
        </ProductGrid>
      </div>
      {first && first.total > 0 && (
        <div className="mt-12">
          <ShowMore
            seen={items.length}
            of={first.total}
            busy={search.isFetching}
            onMore={() => void search.fetchNextPage()}
          />
        </div>
      )}
    </>
  );
}

type FoundProps = { q: string; total: number; understoodAs: string | null };

function Found({ q, total, understoodAs }: FoundProps) {
  const t = useTranslations('search');
  const figure = useFigure();
  const b = (chunks: ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>;
  if (total === 0) return null;
  const many = { count: total, figure: figure(total) };
  return understoodAs
    ? t.rich('understood', { words: q, meant: understoodAs, ...many, b })
    : t.rich('found', { words: q, ...many, b });
}
