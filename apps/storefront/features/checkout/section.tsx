import { Check } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  number: number;
  title: string;
  state: 'done' | 'open' | 'ahead';
  /** What was entered, once done. */
  summary?: ReactNode;
  onChange?: () => void;
  /** What the way back into it is called. */
  change?: ReactNode;
  children?: ReactNode;
};

/** One part of the till: numbered while it is open, ticked with what was entered once it is done. */
export function Section({ number, title, state, summary, onChange, change, children }: Props) {
  return (
    <section className="border-t border-line py-7" aria-labelledby={`till-${number}`}>
      <div className="flex items-start gap-4">
        <span
          aria-hidden="true"
          className={
            state === 'done'
              ? 'grid size-8 shrink-0 place-items-center rounded-pill bg-glaze text-on-glaze'
              : state === 'open'
                ? 'display grid size-8 shrink-0 place-items-center rounded-pill bg-ink text-[1.0625rem] text-paper'
                : 'display grid size-8 shrink-0 place-items-center rounded-pill border-[1.5px] border-line-strong text-[1.0625rem] text-ink-muted'
          }
        >
          {state === 'done' ? <Check className="size-4" strokeWidth={2.5} /> : number}
        </span>
        <div className="min-w-0 flex-1">
          <div className="flex items-baseline justify-between gap-4">
            <h2
              id={`till-${number}`}
              className={`display text-title ${state === 'ahead' ? 'text-ink-muted' : ''}`}
            >
              {title}
            </h2>
            {state === 'done' && onChange && (
              <button type="button" className="link text-small" onClick={onChange}>
                {change}
              </button>
            )}
          </div>
          {state === 'done' && <div className="mt-1 text-ink-muted">{summary}</div>}
        </div>
      </div>
      {state === 'open' && <div className="mt-5 sm:ps-12">{children}</div>}
    </section>
  );
}
