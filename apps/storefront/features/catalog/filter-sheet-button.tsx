'use client';

import { Button } from '@souk/ui/button';
import { SlidersHorizontal } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';

const loadDialog = () => import('@souk/ui/dialog').then((module) => module.Dialog);
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
        Narrow
      </Button>
      {asked && (
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title="Narrow it down"
          place="right"
          footer={
            <Button className="w-full" onClick={() => setOpen(false)}>
              Show {matching} {matching === 1 ? 'thing' : 'things'}
            </Button>
          }
        >
          <div data-stall={stall}>{children}</div>
        </Dialog>
      )}
    </span>
  );
}
