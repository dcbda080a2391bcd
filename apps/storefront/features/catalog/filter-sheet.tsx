'use client';

import { Button } from '@souk/ui/button';
import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { useFigure } from '../../lib/figure.ts';
import { Dialog } from '../ui/dialog.tsx';
import FacetPanel from './facet-panel.tsx';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  matching: number;
  stall: string;
  panel: ComponentProps<typeof FacetPanel>;
};

/** The filters as a sheet from the side. */
export default function FilterSheet({ open, onOpenChange, matching, stall, panel }: Props) {
  const t = useTranslations('listing');
  const figure = useFigure();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('narrowDown')}
      place="side"
      footer={
        <Button className="w-full" onClick={() => onOpenChange(false)}>
          {t('show', { count: matching, figure: figure(matching) })}
        </Button>
      }
    >
      <div data-stall={stall}>
        <FacetPanel {...panel} />
      </div>
    </Dialog>
  );
}
