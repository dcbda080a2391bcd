import type { ReactNode } from 'react';

type Props = { title: ReactNode; more?: ReactNode };

/** How the way beyond a section looks; on phones there is no room for it. */
export const moreClass = 'link pb-1 text-[0.9375rem] max-sm:hidden';

export function SectionHead({ title, more }: Props) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <h2 className="display text-section-sm leading-tight sm:text-section">{title}</h2>
      {more}
    </div>
  );
}
