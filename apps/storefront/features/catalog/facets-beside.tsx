'use client';

import { useTranslations } from 'next-intl';
import { type ComponentProps, lazy, Suspense } from 'react';
import { NearScreen } from '../../lib/near-screen.tsx';

export const loadFacets = () => import('./facet-panel.tsx');
export const FacetPanel = lazy(loadFacets);

const ROWS = ['kind', 'price', 'colour', 'size'];

/** Where the filters will stand in a moment. */
export function FacetsToCome() {
  return (
    <div aria-hidden="true" className="border-b border-line opacity-60">
      {ROWS.map((row) => (
        <div key={row} className="grid gap-3 border-t border-line py-4">
          <span className="h-4 w-24 rounded-pill bg-sunk" />
          <span className="h-3 w-full rounded-pill bg-sunk" />
          <span className="h-3 w-2/3 rounded-pill bg-sunk" />
        </div>
      ))}
    </div>
  );
}

/** The filters beside a listing, on screens that have room: fetched where they are seen, which no phone does. */
export function FacetsBeside(props: ComponentProps<typeof FacetPanel>) {
  const t = useTranslations('listing');
  return (
    <aside aria-label={t('narrowDown')} className="max-lg:hidden">
      <h2 className="display mt-1 mb-5 text-[1.375rem] leading-8">{t('narrowDown')}</h2>
      <NearScreen before={<FacetsToCome />}>
        {() => (
          <Suspense fallback={<FacetsToCome />}>
            <FacetPanel {...props} />
          </Suspense>
        )}
      </NearScreen>
    </aside>
  );
}
