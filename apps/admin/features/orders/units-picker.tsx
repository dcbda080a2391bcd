import { Stepper } from '@souk/ui/stepper';
import type { Order } from './order-types';
import { ThingTile } from './thing-tile';
import type { Units } from './units';

type Line = Pick<Order['lines'][number], 'variantId' | 'title' | 'variantTitle' | 'image' | 'stall'>;
type UnitsPickerProps = {
  legend: string;
  lines: readonly Line[];
  /** How many can be chosen of each; things without an entry are left out. */
  most: Units;
  units: Units;
  onChange: (units: Units) => void;
};

/** How many of which thing. */
export function UnitsPicker({ legend, lines, most, units, onChange }: UnitsPickerProps) {
  return (
    <fieldset>
      <legend className="mb-2 text-small font-semibold">{legend}</legend>
      <ul className="divide-y divide-line rounded-panel border border-line bg-raised">
        {lines
          .filter(
            ({ variantId }, place) =>
              most[variantId] && lines.findIndex((line) => line.variantId === variantId) === place,
          )
          .map((line) => (
            <li key={line.variantId} className="flex items-center gap-3 px-4 py-3">
              <ThingTile image={line.image} stall={line.stall} className="size-11 rounded-[10px]" />
              <span className="min-w-0 flex-1 text-tiny">
                <span className="block font-semibold">{line.title}</span>
                <span className="block text-ink-muted">
                  {line.variantTitle}, of {most[line.variantId]}
                </span>
              </span>
              <Stepper
                label={`How many of ${line.title}, ${line.variantTitle}`}
                value={units[line.variantId] ?? 0}
                min={0}
                max={most[line.variantId] ?? 0}
                size="small"
                onChange={(quantity) => onChange({ ...units, [line.variantId]: quantity })}
              />
            </li>
          ))}
      </ul>
    </fieldset>
  );
}
