'use client';

import { Dialog } from '@souk/ui/dialog';
import { AdjustForm } from './adjust-form';
import type { StockItem } from './stock-types';
import { nameOf } from './stock-words';

/** A quick correction from the list. */
export function AdjustDialog({
  item,
  delta,
  onClose,
}: {
  item: StockItem;
  delta: number;
  onClose: () => void;
}) {
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={nameOf(item)}>
      <AdjustForm stock={item.stock} startWith={delta} onDone={onClose} />
    </Dialog>
  );
}
