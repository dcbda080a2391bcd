import { Stepper } from '@souk/ui/stepper';
import { Tile } from '@souk/ui/tile';
import type { Order } from './order-types.ts';

type Props = {
  line: Order['lines'][number];
  /** How many may be sent back. */
  max: number;
  value: number;
  onChange: (value: number) => void;
};

/** One thing of the order, and how many of it come back. */
export function ReturnLine({ line, max, value, onChange }: Props) {
  return (
    <li className="flex items-center gap-4 py-4">
      <span className="w-14 shrink-0">
        <Tile picture={{ ...line.image, alt: '' }} stall={line.stall} size="thumb" />
      </span>
      <span className="min-w-0 flex-1">
        <span className="display block text-name">{line.title}</span>
        <span className="block text-small text-ink-muted">
          {max === 1 ? 'One can come back' : `${max} can come back`}
        </span>
      </span>
      <Stepper
        label={`How many of ${line.title}`}
        value={value}
        min={0}
        max={max}
        size="small"
        onChange={onChange}
      />
    </li>
  );
}
