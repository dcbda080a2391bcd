import { classNames } from './class-names.tsx';

export type ButtonLook = {
  /** One primary per view. */
  variant?: 'primary' | 'quiet';
  /** large 56, medium 44 for toolbars, small 36 for the admin. */
  size?: 'large' | 'medium' | 'small';
};

const sizes = {
  large: 'h-14 px-8 text-body',
  medium: 'h-11 px-5.5 text-[0.9375rem]',
  small: 'h-9 px-4 text-small',
};

const variants = {
  primary: 'bg-ink text-paper hover:bg-[color-mix(in_oklab,var(--color-ink)_88%,var(--color-saffron))]',
  quiet: 'border-[1.5px] border-line-strong text-ink hover:border-ink hover:bg-raised',
};

/** The pill, for a button or for a link that looks like one. */
export const buttonClass = ({ variant = 'primary', size = 'large' }: ButtonLook = {}): string =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-pill font-semibold whitespace-nowrap select-none',
    'transition-[background-color,border-color,scale] duration-(--duration-quick) active:scale-[.98]',
    'disabled:opacity-55 aria-disabled:opacity-55',
    sizes[size],
    variants[variant],
  );
