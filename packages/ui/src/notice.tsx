import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';
import { clock, info, warning } from './drawings.tsx';
import { LineIcon } from './line-icon.tsx';

const drawings = { stale: clock, info, problem: warning };
const tones = { stale: 'text-terracotta', info: 'text-glaze', problem: 'text-danger' };

type Props = { kind: keyof typeof drawings; title: ReactNode; className?: string; children?: ReactNode };

/** Says what is not quite as usual, on a page that keeps working. */
export function Notice({ kind, title, className, children }: Props) {
  return (
    <div
      role={kind === 'problem' ? 'alert' : 'status'}
      className={classNames(
        'flex gap-3.5 rounded-panel bg-sunk px-5 py-4 text-[0.9375rem] leading-6',
        className,
      )}
    >
      <LineIcon draw={drawings[kind]} className={classNames('mt-0.5 size-5 shrink-0', tones[kind])} />
      <div>
        <strong className="font-semibold">{title}</strong>{' '}
        {children && <span className="text-ink-muted">{children}</span>}
      </div>
    </div>
  );
}
