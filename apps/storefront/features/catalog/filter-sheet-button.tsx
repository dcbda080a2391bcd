'use client';

import { Button } from '@souk/ui/button';
import { SlidersHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';

const loadDialog = () => import('../ui/dialog.tsx').then((module) => module.Dialog);
const Dialog = dynamic(loadDialog, { ssr: false });

/** The filters on small screens: a sheet that says how much is left. */
export function FilterSheetButton({
  matching,
  stall,
  children,
}: {
  matching: number;
  stall: string;
  children: ReactNode;
}) {
  const t = useTranslations('listing');
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <span className="lg:hidden">
      <Button
        variant="quiet"
        size="medium"
        aria-haspopup="dialog"
        onPointerEnter={() => void loadDialog()}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <SlidersHorizontal aria-hidden="true" className="size-4 max-sm:hidden" strokeWidth={1.75} />
        {t('narrow')}
      </Button>
      {asked && (
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title={t('narrowDown')}
          place="side"
          footer={
            <Button className="w-full" onClick={() => setOpen(false)}>
              {t('show', { count: matching })}
            </Button>
          }
        >
          <div data-stall={stall}>{children}</div>
        </Dialog>
      )}
    </span>
  );
}
