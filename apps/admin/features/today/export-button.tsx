'use client';

import { Button } from '@souk/ui/button';
import { salesCsv } from './sales-csv';
import type { Sales } from './sales-types';

/** Saves the figures that are on the page as a file for a spreadsheet. */
export function ExportButton({ sales }: { sales: Sales | undefined }) {
  const save = (): void => {
    if (!sales) return;
    const href = URL.createObjectURL(new Blob([salesCsv(sales)], { type: 'text/csv' }));
    const name = `sales-${sales.firstDay}-to-${sales.lastDay}.csv`;
    Object.assign(document.createElement('a'), { href, download: name }).click();
    URL.revokeObjectURL(href);
  };
  return (
    <Button variant="quiet" size="small" className="max-md:h-11" aria-disabled={!sales} onClick={save}>
      Export
    </Button>
  );
}
