'use client';

import { buttonClass } from '@souk/ui/button-class';
import { classNames } from '@souk/ui/class-names';
import { Handbag } from 'lucide-react';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type MouseEvent, useState } from 'react';
import { bagMark } from './toss-to-bag.ts';
import { useBagCount } from './use-cart.ts';

const loadDrawer = () => import('./bag-drawer.tsx');
const BagDrawer = dynamic(loadDrawer, { ssr: false });

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
      <Link
        href={`/${market}/bag`}
        prefetch={false}
        {...{ [bagMark]: '' }}
        aria-label={t('button', { count })}
        className={classNames(buttonClass({ size: 'medium' }), 'gap-2.5 px-4.5! sm:h-11.5')}
        onClick={openDrawer}
        onPointerEnter={() => void loadDrawer()}
        onFocus={() => void loadDrawer()}
      >
        <Handbag aria-hidden="true" className="size-5" strokeWidth={1.75} />
        <span aria-live="polite" className="min-w-3 tabular-nums">
          {count}
        </span>
      </Link>
      {wanted && <BagDrawer market={market} open={open} onOpenChange={setOpen} />}
    </>
  );
}
