import { Stepper } from '@souk/ui/stepper';
import type { EditRow } from './edit-plan';
import { ThingTile } from './thing-tile';
import type { Units } from './units';

type EditLinesProps = { rows: readonly EditRow[]; wanted: Units; onChange: (wanted: Units) => void };

/** How many of each thing there shall be. What was sent in part stays as it is. */
export function EditLines({ rows, wanted, onChange }: EditLinesProps) {
  return (
    <fieldset>
      <legend className="mb-2 font-semibold text-small">What is in the order</legend>
      <ul className="divide-y divide-line rounded-panel border border-line bg-raised">
        {rows.map((row) => {
          const quantity = wanted[row.variantId] ?? row.now;
          return (
            <li key={row.variantId} className="flex items-center gap-3 px-4 py-3">
              <ThingTile image={row.image} stall={row.stall} className="size-11 rounded-[10px]" />
              <span className="min-w-0 flex-1 text-tiny">
                <span
                  className={`block font-semibold ${quantity === 0 ? 'text-ink-muted line-through' : ''}`}
                >
                  {row.title}
                </span>
                <span className="block text-ink-muted">{noteOf(row, quantity)}</span>
              </span>
              {row.sent > 0 ? (
                <span className="text-ink-muted text-tiny tabular-nums">{row.now}</span>
              ) : (
                <Stepper
                  label={`How many of ${row.title}, ${row.variantTitle}`}
                  value={quantity}
                  min={0}
                  max={99}
                  size="small"
                  onChange={(next) => onChange({ ...wanted, [row.variantId]: next })}
                />
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function noteOf({ variantTitle, now, sent }: EditRow, quantity: number): string {
  if (sent > 0) return [variantTitle, `${sent} sent: stays as it is`].filter(Boolean).join(', ');
  const change = quantity - now;
  const what = change === 0 ? null : now === 0 ? 'new' : change > 0 ? `${change} more` : `${-change} fewer`;
  return [variantTitle, what].filter(Boolean).join(', ');
}
