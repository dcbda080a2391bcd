import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.tsx';

type Props = Omit<ComponentProps<'input'>, 'type'> & { children: ReactNode };

/** The browser's own radio button in our clothes; arrow keys move within the group of one name. */
export function Radio({ children, className, ...rest }: Props) {
  return (
    <label className={classNames('group flex min-h-6 items-center gap-3', className)}>
      <input
        type="radio"
        className="size-5 shrink-0 appearance-none rounded-pill border-[1.5px] border-line-strong bg-raised transition-[border] duration-(--duration-quick) group-hover:border-ink checked:border-[6px] checked:border-ink"
        {...rest}
      />
      {children}
    </label>
  );
}
