'use client';

import { buttonClass } from '@souk/ui/button-class';
import { classNames } from '@souk/ui/class-names';
import { handbag } from '@souk/ui/drawings';
import { LineIcon } from '@souk/ui/line-icon';
import { useTranslations } from 'next-intl';
import { lazy, type MouseEvent, Suspense, useState } from 'react';
import { NearLink } from '../hall/near-link.tsx';
import { bagMark } from './bag-mark.ts';
import { useBagCount } from './use-cart.ts';

const loadDrawer = () => import('./bag-drawer.tsx');
const BagDrawer = lazy(loadDrawer);

/** The bag in the head of the page, with how much is in it. Opens the drawer; as a link it leads to the bag's page. */
export function BagButton({ market }: { market: string }) {
  const t = useTranslations('bag');
  const count = useBagCount();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const openDrawer = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <NearLink
        href={`/${market}/bag`}
        prefetch={false}
        {...{ [bagMark]: '' }}
        aria-label={t('button', { count })}
        className={classNames(buttonClass({ size: 'medium' }), 'gap-2.5 px-4.5! sm:h-11.5')}
        onClick={openDrawer}
        onPointerEnter={() => void loadDrawer()}
        onFocus={() => void loadDrawer()}
      >
        <LineIcon draw={handbag} className="size-5" />
        <span aria-live="polite" className="min-w-3 tabular-nums">
          {count}
        </span>
      </NearLink>
      {wanted && (
        <Suspense>
          <BagDrawer market={market} open={open} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
