import { Check } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.tsx';

type Props = Omit<ComponentProps<'input'>, 'type'> & { children: ReactNode };

/** The browser's own checkbox in our clothes. */
export function Checkbox({ children, className, ...rest }: Props) {
  return (
    <label className={classNames('group flex min-h-6 items-center gap-3', className)}>
      <span className="relative inline-flex size-5 shrink-0">
        <input
          type="checkbox"
          className="peer size-5 appearance-none rounded-check border-[1.5px] border-line-strong bg-raised transition-colors duration-(--duration-quick) group-hover:border-ink checked:border-ink checked:bg-ink"
          {...rest}
        />
        <Check
          aria-hidden="true"
          strokeWidth={3}
          className="pointer-events-none absolute top-1 start-1 size-3 text-paper opacity-0 peer-checked:opacity-100"
        />
      </span>
      {children}
    </label>
  );
}
