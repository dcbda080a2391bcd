import { Button } from '@souk/ui/button';
import { IconButton } from '@souk/ui/icon-button';
import { Plus, X } from 'lucide-react';
import { Panel } from '../desk/panel';
import { CellField } from './cell-field';
import type { EditorPart } from './editor-part';

/** Facts in two columns, such as "Holds: 1.2 L". */
export function ParticularsPanel({ draft, errors, update }: EditorPart) {
  const change = (index: number, changes: Partial<{ label: string; value: string }>) =>
    update(
      (now) => ({
        ...now,
        particulars: now.particulars.map((one, i) => (i === index ? { ...one, ...changes } : one)),
      }),
      `particulars.${index}`,
    );
  return (
    <Panel title="Particulars">
      <div className="grid gap-2 px-5 pt-1 pb-5">
        {draft.particulars.map((one, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place; each cell is controlled.
          <div key={index} className="grid grid-cols-[minmax(0,1fr)_minmax(0,2fr)_auto] items-start gap-2">
            <CellField
              label={`Label ${index + 1}`}
              value={one.label}
              refusal={errors[`particulars.${index}.label`]}
              onChange={(label) => change(index, { label })}
            />
            <CellField
              label={`Value ${index + 1}`}
              value={one.value}
              refusal={errors[`particulars.${index}.value`]}
              onChange={(value) => change(index, { value })}
            />
            <IconButton
              label={`Take ${one.label || 'this line'} away`}
              className="size-9! max-md:size-11!"
              onClick={() =>
                update((now) => ({ ...now, particulars: now.particulars.toSpliced(index, 1) }), 'particulars')
              }
            >
              <X aria-hidden="true" className="size-4" />
            </IconButton>
          </div>
        ))}
        <div>
          <Button
            variant="quiet"
            size="small"
            className="max-md:h-11"
            onClick={() =>
              update((now) => ({ ...now, particulars: [...now.particulars, { label: '', value: '' }] }))
            }
          >
            <Plus aria-hidden="true" className="size-4" /> Add a line
          </Button>
        </div>
      </div>
    </Panel>
  );
}
