'use client';

import { ArrowLeft, ArrowRight, X } from 'lucide-react';
import { useState } from 'react';
import type { ChangeMatrix } from './option-editor';
import type { Option } from './product-draft';
import { moveValue, paintValue, removeValue, renameValue } from './variant-matrix';

type OptionValueProps = {
  option: Option;
  index: number;
  place: number;
  withSwatch: boolean;
  refusal?: string | undefined;
  onChange: ChangeMatrix;
};

const tool =
  'grid size-7 place-items-center rounded-pill text-ink-muted hover:bg-raised hover:text-ink disabled:opacity-30 max-md:size-11';

/** One value: its swatch, its name (taken over when one leaves it or presses Enter), its place. */
export function OptionValue({ option, index, place, withSwatch, refusal, onChange }: OptionValueProps) {
  const { value, swatch } = option.values[place]!;
  const [typed, setTyped] = useState(value);
  const taken = option.values.some(
    (one, i) => i !== place && one.value.toLowerCase() === typed.trim().toLowerCase(),
  );
  const rename = () => {
    const to = typed.trim();
    if (!to || taken) return setTyped(value);
    if (to !== value) onChange((now) => renameValue(now, index, { from: value, to }));
  };
  const note = taken ? `There is ${typed.trim()} already.` : refusal;
  return (
    <li>
      <span className="flex items-center gap-0.5 rounded-field bg-sunk py-0.5 pr-1 pl-2 max-md:flex-wrap">
        {withSwatch ? (
          <input
            type="color"
            aria-label={`Swatch of ${value}`}
            value={swatch ?? '#b8a99a'}
            onChange={(event) => onChange((now) => paintValue(now, index, value, event.target.value))}
            className="size-5 shrink-0 cursor-pointer appearance-none overflow-hidden rounded-pill border border-line-strong bg-transparent p-0 [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:border-0"
          />
        ) : null}
        <input
          aria-label={`Value ${place + 1} of ${option.name}`}
          aria-invalid={note ? true : undefined}
          value={typed}
          size={Math.max(4, typed.length)}
          maxLength={80}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            rename();
          }}
          className="h-8 min-w-0 rounded-sm bg-transparent px-1.5 text-tiny max-md:h-11"
        />
        <button
          type="button"
          aria-label={`Move ${value} earlier`}
          disabled={place === 0}
          className={tool}
          onClick={() => onChange((now) => moveValue(now, index, value, -1))}
        >
          <ArrowLeft aria-hidden="true" className="size-3.5" />
        </button>
        <button
          type="button"
          aria-label={`Move ${value} later`}
          disabled={place === option.values.length - 1}
          className={tool}
          onClick={() => onChange((now) => moveValue(now, index, value, 1))}
        >
          <ArrowRight aria-hidden="true" className="size-3.5" />
        </button>
        <button
          type="button"
          aria-label={`Take ${value} away`}
          disabled={option.values.length === 1}
          className={tool}
          onClick={() => onChange((now) => removeValue(now, index, value))}
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      </span>
      {note ? <p className="mt-1 font-medium text-danger text-tiny">{note}</p> : null}
    </li>
  );
}
