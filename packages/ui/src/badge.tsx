import type { ReactNode } from 'react';
import { classNames } from './class-names.tsx';

const tones = {
  /** sold out */
  ink: 'bg-ink text-paper',
  /** sale */
  terracotta: 'bg-terracotta text-on-terracotta',
  /** new */
  paper: 'bg-raised text-ink',
};

/** A pill at the top left of a tile; one only. */
export function Badge({
  tone,
  className,
  children,
}: {
  tone: keyof typeof tones;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'inline-flex h-7 items-center rounded-pill px-3.5 text-tiny font-semibold',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}
