import { ThemeSwitch } from '@souk/ui/theme-switch';
import type { ReactNode } from 'react';

/** Above every page: the way to anything, whether the page is live, day and night. */
export function TopBar({ find, live }: { find?: ReactNode; live?: ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-4 px-4 pt-3 md:px-8">
      <div className="min-w-0 flex-1">{find}</div>
      <div className="flex items-center gap-4">
        {live}
        <ThemeSwitch app="souk-admin" />
      </div>
    </div>
  );
}
