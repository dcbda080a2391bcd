import type { CSSProperties, ReactNode } from 'react';
import { classNames } from './class-names.tsx';

type Props = {
  title: string;
  /** The object in the arch; without one the arch stands empty. */
  art?: string;
  /** lit: the hall is as usual, nothing is here yet. dark: something has lost its light. */
  mood?: 'lit' | 'dark';
  stall?: string;
  actions?: ReactNode;
  /** Small print below, such as the number to mention. */
  footnote?: ReactNode;
  level?: 'h1' | 'h2';
  children: ReactNode;
};

/** Nothing here, or nothing works: says so, says what is safe, and offers the next step. */
export function EmptyState(props: Props) {
  const {
    title,
    art,
    mood = 'lit',
    stall = 'bags',
    actions,
    footnote,
    level: Title = 'h1',
    children,
  } = props;
  return (
    <section
      className="relative flex flex-col items-center px-5 pt-12 pb-16 text-center sm:pt-18"
      data-stall={stall}
    >
      <span
        aria-hidden="true"
        className="zellige absolute inset-x-0 top-0 h-80 [mask-image:linear-gradient(#000_30%,transparent)]"
      />
      <span className="relative block h-64 w-50 overflow-hidden" aria-hidden="true">
        <span className={classNames('arch absolute inset-0', mood === 'dark' ? 'lost-light' : 'niche')}>
          <span
            className={classNames(
              'absolute inset-x-0 bottom-0 h-[17%]',
              mood === 'dark' ? 'bg-[#00000055]' : 'bg-floor',
            )}
          />
        </span>
        {art && (
          <span className="contact absolute bottom-[9%] left-1/2 w-30 -translate-x-1/2">
            <span className="long-shadow" style={{ '--object': `url("${art}")` } as CSSProperties}>
              <span />
            </span>
            <img src={art} alt="" width={120} height={120} loading="lazy" className="relative" />
          </span>
        )}
      </span>
      <Title className="display relative mt-8 text-section-sm leading-tight sm:text-[2.5rem] sm:leading-12">
        {title}
      </Title>
      <div className="relative mt-2 max-w-86 text-ink-muted sm:text-[1.0625rem] sm:leading-6.5">
        {children}
      </div>
      {actions && <div className="relative mt-7 flex flex-wrap justify-center gap-3">{actions}</div>}
      {footnote && <p className="relative mt-6 text-small text-ink-muted">{footnote}</p>}
    </section>
  );
}
