import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button-class.tsx';
import { classNames } from './class-names.tsx';

type Props = ComponentProps<'button'> &
  ButtonLook & { /** What it was asked is under way. */ busy?: boolean };

/** While busy it keeps its place and its focus, and does nothing when pressed again. */
export function Button({ variant, size, busy, className, type = 'button', onClick, ...rest }: Props) {
  return (
    <button
      type={busy ? 'button' : type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      className={classNames(buttonClass({ variant, size }), className)}
      onClick={busy ? undefined : onClick}
      {...rest}
    />
  );
}
