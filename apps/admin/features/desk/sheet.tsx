'use client';

import { Dialog } from '@souk/ui/dialog';
import type { ReactNode } from 'react';

type SheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** The buttons, at the foot. */
  footer?: ReactNode;
  children: ReactNode;
};

/** A form beside the page it belongs to. What was typed is gone only when it is closed. */
export function Sheet(props: SheetProps) {
  return <Dialog {...props} place="side" />;
}
