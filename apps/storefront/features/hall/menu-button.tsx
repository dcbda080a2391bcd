'use client';

import { IconButton } from '@souk/ui/icon-button';
import { Menu } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Market } from '../../lib/market.ts';
import type { StallLink } from '../catalog/read-stalls.ts';

const loadSheet = () => import('./menu-sheet.tsx').then((module) => module.MenuSheet);
const MenuSheet = dynamic(loadSheet, { ssr: false });

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
        <Menu aria-hidden="true" className="size-5" strokeWidth={1.75} />
      </IconButton>
      {asked && <MenuSheet open={open} onOpenChange={setOpen} market={market} stalls={stalls} />}
    </>
  );
}
