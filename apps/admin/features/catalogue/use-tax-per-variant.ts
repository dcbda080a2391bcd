import { useState } from 'react';
import type { DraftVariant } from './product-draft';

/**
 * Whether variants show a tax class each: once they differ, or whoever edits asks for it, and until one is chosen for all.
 * `asked` counts the asking, so that the page can lead there each time.
 */
export function useTaxPerVariant(variants: readonly DraftVariant[]) {
  const several = variants.length > 1;
  const differ = new Set(variants.map(({ taxClass }) => taxClass)).size > 1;
  const [open, setOpen] = useState(differ);
  const [asked, setAsked] = useState(0);
  // Stays when they become the same again: a cell does not go from under a hand.
  if (differ && !open) setOpen(true);
  return {
    several,
    differ,
    shown: several && open,
    asked,
    ask: () => {
      setOpen(true);
      setAsked((now) => now + 1);
    },
    close: () => setOpen(false),
  };
}

export type TaxPerVariant = ReturnType<typeof useTaxPerVariant>;
