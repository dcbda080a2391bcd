import { classNames } from './class-names.tsx';
import { minus, plus } from './drawings.tsx';
import { LineIcon } from './line-icon.tsx';

type Props = {
  /** What is counted, such as "Quantity of Rose Teapot". */
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max: number;
  size?: 'large' | 'small';
  disabled?: boolean;
  fewerLabel?: string;
  moreLabel?: string;
};

const press =
  'inline-flex h-full items-center justify-center rounded-pill transition-colors duration-(--duration-quick) hover:bg-sunk disabled:text-line-strong disabled:hover:bg-transparent';

/** How many: minus, the count, plus. The count is announced as it changes. */
export function Stepper(props: Props) {
  const { label, value, onChange, min = 1, max, size = 'large', disabled } = props;
  const { fewerLabel = 'One fewer', moreLabel = 'One more' } = props;
  const side = size === 'large' ? 'w-12' : 'w-8';
  const sign = size === 'large' ? 'size-5' : 'size-4';
  return (
    <fieldset
      className={classNames(
        'inline-flex shrink-0 items-center rounded-pill border-[1.5px] border-line-strong',
        size === 'large' ? 'h-14' : 'h-9',
      )}
    >
      <legend className="sr-only">{label}</legend>
      <button
        type="button"
        className={classNames(press, side)}
        aria-label={fewerLabel}
        disabled={disabled || value <= min}
        onClick={() => onChange(value - 1)}
      >
        <LineIcon draw={minus} className={sign} />
      </button>
      <output aria-live="polite" className="min-w-6 text-center font-semibold tabular-nums">
        {value}
      </output>
      <button
        type="button"
        className={classNames(press, side)}
        aria-label={moreLabel}
        disabled={disabled || value >= max}
        onClick={() => onChange(value + 1)}
      >
        <LineIcon draw={plus} className={sign} />
      </button>
    </fieldset>
  );
}
