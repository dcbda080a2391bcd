'use client';

import { IconButton } from '@souk/ui/icon-button';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { CellField } from './cell-field';
import { OptionValue } from './option-value';
import type { Draft, Errors, Option } from './product-draft';
import { addValue, hasRoom, MAX_VARIANTS, removeOption, renameOption } from './variant-matrix';

type Matrix = Pick<Draft, 'options' | 'variants' | 'aside'>;
export type ChangeMatrix = (next: (matrix: Matrix) => Matrix) => void;

type OptionEditorProps = {
  matrix: Matrix;
  index: number;
  option: Option;
  errors: Errors;
  onChange: ChangeMatrix;
};

/** One option: its name, and its values in their order. */
export function OptionEditor({ matrix, index, option, errors, onChange }: OptionEditorProps) {
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const withSwatch = /colou?r/i.test(option.name);
  const add = () => {
    const wanted = typed
      .split(',')
      .map((value) => value.trim())
      .filter(Boolean);
    const twice = wanted.find((value) =>
      option.values.some((one) => one.value.toLowerCase() === value.toLowerCase()),
    );
    if (wanted.length === 0) return;
    if (twice) return setRefusal(`There is ${twice} already.`);
    if (!hasRoom(matrix, index)) return setRefusal(`A product has at most ${MAX_VARIANTS} variants.`);
    onChange((now) =>
      wanted.reduce(
        (grown, value) => (hasRoom(grown, index) ? addValue(grown, index, { value, swatch: null }) : grown),
        now,
      ),
    );
    setTyped('');
    setRefusal(undefined);
  };
  return (
    <fieldset className="grid gap-2 rounded-field border border-line p-3">
      <legend className="sr-only">Option {option.name}</legend>
      <div className="flex items-start gap-2">
        <div className="w-44">
          <CellField
            label={`Name of option ${index + 1}`}
            className="font-semibold"
            value={option.name}
            maxLength={40}
            refusal={errors[`options.${index}.name`]}
            onChange={(name) => onChange((now) => renameOption(now, index, name))}
          />
        </div>
        <IconButton
          label={`Take the option ${option.name} away`}
          className="size-9! max-md:size-11!"
          onClick={() => onChange((now) => removeOption(now, index))}
        >
          <Trash2 aria-hidden="true" className="size-4" />
        </IconButton>
      </div>
      <ul className="flex flex-wrap gap-2" aria-label={`Values of ${option.name}`}>
        {option.values.map((one, place) => (
          <OptionValue
            key={one.value}
            option={option}
            index={index}
            place={place}
            withSwatch={withSwatch}
            refusal={errors[`options.${index}.values.${place}.value`]}
            onChange={onChange}
          />
        ))}
        <li className="w-40">
          <CellField
            label={`Add a value to ${option.name}`}
            placeholder="Add a value, Enter"
            value={typed}
            maxLength={400}
            refusal={refusal}
            onChange={(next) => {
              setTyped(next);
              setRefusal(undefined);
            }}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
        </li>
      </ul>
    </fieldset>
  );
}
