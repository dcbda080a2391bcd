'use client';

import { menu } from '@souk/ui/drawings';
import { IconButton } from '@souk/ui/icon-button';
import { LineIcon } from '@souk/ui/line-icon';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { Market } from '../../lib/market.ts';
import type { StallLink } from '../catalog/read-stalls.ts';

const loadSheet = () => import('./menu-sheet.tsx');
const MenuSheet = lazy(loadSheet);

/** The stalls and the rest of the hall on small screens. */
export function MenuButton({ market, stalls }: { market: Market; stalls: StallLink[] }) {
  const t = useTranslations('hall');
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <IconButton
        label={t('menu')}
        aria-haspopup="dialog"
        onPointerEnter={() => void loadSheet()}
        onFocus={() => void loadSheet()}
        className="-me-2 lg:hidden"
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <LineIcon draw={menu} className="size-5" />
      </IconButton>
      {asked && (
        <Suspense>
          <MenuSheet open={open} onOpenChange={setOpen} market={market} stalls={stalls} />
        </Suspense>
      )}
    </>
  );
}
