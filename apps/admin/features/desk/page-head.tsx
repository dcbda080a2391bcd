import { Breadcrumbs } from '@souk/ui/breadcrumbs';
import Link from 'next/link';
import type { ReactNode } from 'react';

type PageHeadProps = {
  title: string;
  /** Beside the title: a state. */
  mark?: ReactNode;
  /** Below the title: one sentence. */
  lead?: ReactNode;
  trail?: { label: string; href: string }[];
  /** Buttons; at most one of them primary. */
  actions?: ReactNode;
};

/** The head of a page: where one is, what it is called, and what can be done with it. */
export function PageHead({ title, mark, lead, trail, actions }: PageHeadProps) {
  return (
    <header className="mb-5">
      {trail ? <Breadcrumbs link={Link} trail={trail.map((step) => ({ key: step.href, ...step }))} /> : null}
      <div className="mt-1 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <h1 className="display text-[2rem] leading-10 break-words">{title}</h1>
            {mark}
          </div>
          {lead ? <p className="mt-1 text-ink-muted">{lead}</p> : null}
        </div>
        {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
      </div>
    </header>
  );
}
