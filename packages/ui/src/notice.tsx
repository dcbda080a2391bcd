import { Clock, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

const icons = { stale: Clock, info: Info, problem: TriangleAlert };
const tones = { stale: 'text-terracotta', info: 'text-glaze', problem: 'text-danger' };

type Props = { kind: keyof typeof icons; title: ReactNode; className?: string; children?: ReactNode };

/** Says what is not quite as usual, on a page that keeps working. */
export function Notice({ kind, title, className, children }: Props) {
  const Icon = icons[kind];
  return (
    <div
      role={kind === 'problem' ? 'alert' : 'status'}
      className={classNames(
        'flex gap-3.5 rounded-panel bg-sunk px-5 py-4 text-[0.9375rem] leading-6',
        className,
      )}
    >
      <Icon
        aria-hidden="true"
        className={classNames('mt-0.5 size-5 shrink-0', tones[kind])}
        strokeWidth={1.75}
      />
      <div>
        <strong className="font-semibold">{title}</strong>{' '}
        {children && <span className="text-ink-muted">{children}</span>}
      </div>
    </div>
  );
}
