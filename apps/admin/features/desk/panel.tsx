import type { ReactNode } from 'react';

type PanelProps = { title: string; aside?: ReactNode; children: ReactNode; className?: string };

/** One matter on raised paper. Its content brings its own side margins (20 px), so that tables can run edge to edge. */
export function Panel({ title, aside, children, className = '' }: PanelProps) {
  return (
    <section aria-label={title} className={`rounded-panel border border-line bg-raised ${className}`}>
      <header className="flex items-baseline justify-between gap-4 px-5 pt-4 pb-2">
        <h2 className="display text-[1.125rem] leading-6">{title}</h2>
        {aside ? <div className="text-tiny text-ink-muted">{aside}</div> : null}
      </header>
      {children}
    </section>
  );
}
