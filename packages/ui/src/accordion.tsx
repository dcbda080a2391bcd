import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

type Props = { title: ReactNode; open?: boolean; className?: string; children: ReactNode };

/** One section that folds. The browser's own, so it works before any script has loaded. */
export function Accordion({ title, open, className, children }: Props) {
  return (
    <details open={open} className={classNames('accordion group/fold', className)}>
      <summary className="flex min-h-11 list-none items-center justify-between gap-4 font-semibold">
        {title}
        <ChevronDown
          aria-hidden="true"
          className="size-4 shrink-0 transition-transform duration-(--duration-lift) ease-settle group-open/fold:-rotate-180"
        />
      </summary>
      {children}
    </details>
  );
}
