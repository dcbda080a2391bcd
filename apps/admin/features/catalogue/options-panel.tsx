'use client';

import { Button } from '@souk/ui/button';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Panel } from '../desk/panel';
import { CellField } from './cell-field';
import type { EditorPart } from './editor-part';
import { OptionEditor } from './option-editor';
import type { Draft } from './product-draft';
import { addOption, MAX_OPTIONS } from './variant-matrix';

type Matrix = Pick<Draft, 'options' | 'variants' | 'aside'>;

/** What can be chosen of it. Each change of an option changes the rows below it, and keeps those that exist. */
export function OptionsPanel({ draft, errors, update }: EditorPart) {
  const change = (next: (matrix: Matrix) => Matrix) =>
    update((now) => ({ ...now, ...next(now) }), 'options', 'variants');
  return (
    <Panel title="Options" aside={`Up to ${MAX_OPTIONS}, such as colour and size`}>
      <div className="grid gap-4 px-5 pt-1 pb-5">
        {draft.options.map((option, index) => (
          <OptionEditor
            // biome-ignore lint/suspicious/noArrayIndexKey: an option is its place; its name may change.
            key={index}
            matrix={draft}
            index={index}
            option={option}
            errors={errors}
            onChange={change}
          />
        ))}
        {draft.options.length < MAX_OPTIONS ? <NewOption draft={draft} onChange={change} /> : null}
      </div>
    </Panel>
  );
}

function NewOption({
  draft,
  onChange,
}: {
  draft: Draft;
  onChange: (next: (matrix: Matrix) => Matrix) => void;
}) {
  const [typed, setTyped] = useState<{ name: string; values: string } | null>(null);
  if (!typed)
    return (
      <div>
        <Button
          variant="quiet"
          size="small"
          className="max-md:h-11"
          onClick={() => setTyped({ name: '', values: '' })}
        >
          <Plus aria-hidden="true" className="size-4" /> Add an option
        </Button>
      </div>
    );
  const name = typed.name.trim();
  const values = [...new Set(typed.values.split(',').map((value) => value.trim()))].filter(Boolean);
  const twice = draft.options.some((option) => option.name.toLowerCase() === name.toLowerCase());
  const tooMany = Math.max(1, draft.variants.length) * values.length > 100;
  const refusal = twice ? 'There is an option of this name.' : undefined;
  const add = () => {
    if (!name || values.length === 0 || twice || tooMany) return;
    onChange((matrix) =>
      addOption(matrix, { name, values: values.map((value) => ({ value, swatch: null })) }),
    );
    setTyped(null);
  };
  const onEnter = (event: { key: string; preventDefault: () => void }) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="grid items-start gap-2 sm:grid-cols-[180px_minmax(0,1fr)_auto]">
      <CellField
        label="Name of the new option"
        placeholder="Colour"
        value={typed.name}
        refusal={refusal}
        maxLength={40}
        onKeyDown={onEnter}
        onChange={(next) => setTyped({ ...typed, name: next })}
      />
      <CellField
        label="Values of the new option, with commas between"
        placeholder="Red, Blue, Green"
        value={typed.values}
        refusal={tooMany ? 'This would make more than 100 variants. Use fewer values.' : undefined}
        onKeyDown={onEnter}
        onChange={(next) => setTyped({ ...typed, values: next })}
      />
      <span className="flex gap-2">
        <Button size="small" variant="quiet" className="max-md:h-11" onClick={add}>
          Add
        </Button>
        <Button size="small" variant="quiet" className="max-md:h-11" onClick={() => setTyped(null)}>
          Leave it
        </Button>
      </span>
    </div>
  );
}
