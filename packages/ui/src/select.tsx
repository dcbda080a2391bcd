import { type ComponentProps, useId } from 'react';
import { classNames } from './class-names.tsx';
import { chevronDown } from './drawings.tsx';
import { LineIcon } from './line-icon.tsx';

type Props = ComponentProps<'select'> & {
  label: string;
  options: readonly { value: string; label: string }[];
  /** pill: a toolbar's choice with its label unseen; field: part of a form. */
  look?: 'pill' | 'field';
};

const looks = {
  pill: 'h-11 rounded-pill bg-transparent pe-11 ps-5 text-[0.9375rem] font-semibold hover:bg-raised',
  field: 'h-(--field-height) w-full rounded-field bg-raised pe-11 ps-4 text-body',
};

/** The browser's own list of choices: familiar on every phone. */
export function Select({ label, options, look = 'field', className, id, ...rest }: Props) {
  const made = useId();
  const name = id ?? made;
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={name} className={look === 'pill' ? 'sr-only' : 'text-small font-semibold'}>
        {label}
      </label>
      <span className="relative inline-block">
        <select
          id={name}
          className={classNames(
            'appearance-none border-[1.5px] border-line-strong text-ink transition-colors duration-(--duration-quick) hover:border-ink',
            looks[look],
          )}
          {...rest}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} className="bg-raised text-ink">
              {option.label}
            </option>
          ))}
        </select>
        <LineIcon
          draw={chevronDown}
          className="pointer-events-none absolute top-1/2 end-4 size-4 -translate-y-1/2"
        />
      </span>
    </div>
  );
}
