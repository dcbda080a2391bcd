import type { ComponentProps } from 'react';
import { classNames } from './class-names.tsx';

type Props = Omit<ComponentProps<'button'>, 'aria-label'> & { label: string };

export const iconButtonClass =
  'inline-flex size-11 shrink-0 items-center justify-center rounded-pill text-ink transition-colors duration-(--duration-quick) hover:bg-sunk active:scale-[.98] disabled:opacity-45';

/** A button that shows only a picture; the label is what it is called. */
export function IconButton({ label, className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames(iconButtonClass, className)}
      {...rest}
    />
  );
}
