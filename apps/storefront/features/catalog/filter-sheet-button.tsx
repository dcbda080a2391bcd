'use client';

import { Button } from '@souk/ui/button';
import { sliders } from '@souk/ui/drawings';
import { LineIcon } from '@souk/ui/line-icon';
import { useTranslations } from 'next-intl';
import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { FacetPanel } from './facets-beside.tsx';

const loadSheet = () => import('./filter-sheet.tsx');
const FilterSheet = lazy(loadSheet);

type Props = { matching: number; stall: string; panel: ComponentProps<typeof FacetPanel> };

/** The filters on small screens: a sheet that says how much is left. */
export function FilterSheetButton(props: Props) {
  const t = useTranslations('listing');
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <span className="lg:hidden">
      <Button
        variant="quiet"
        size="medium"
        aria-haspopup="dialog"
        onPointerEnter={() => void loadSheet()}
        onFocus={() => void loadSheet()}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <LineIcon draw={sliders} className="size-4 max-sm:hidden" />
        {t('narrow')}
      </Button>
      {asked && (
        <Suspense>
          <FilterSheet {...props} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </span>
  );
}
