import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type' | 'role' | 'checked'> & {
  checked: boolean;
  children: ReactNode;
};

/** On or off, at once. */
export function Switch({ children, checked, ...rest }: Props) {
  return (
    <label className="group flex min-h-6 items-center justify-between gap-3">
      {children}
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        aria-checked={checked}
        className="relative h-6 w-10 shrink-0 appearance-none rounded-pill bg-line-strong transition-colors duration-(--duration-quick) before:absolute before:top-1 before:start-1 before:size-4 before:rounded-pill before:bg-raised before:transition-transform before:duration-(--duration-quick) checked:bg-ink disabled:opacity-55 checked:before:translate-x-4 rtl:checked:before:-translate-x-4"
        {...rest}
      />
    </label>
  );
}
