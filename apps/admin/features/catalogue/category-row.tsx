'use client';

import { IconButton } from '@souk/ui/icon-button';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { CellField } from './cell-field';
import type { Category } from './product-draft';

type CategoryRowProps = {
  category: Category;
  stalls: readonly Category[];
  first: boolean;
  last: boolean;
  busy: boolean;
  onChange: (changes: Partial<Pick<Category, 'title' | 'parentId'>>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One stall or kind. Its name is taken over when one leaves the field or presses Enter. */
export function CategoryRow(props: CategoryRowProps) {
  const { category, stalls, first, last, busy, onChange, onMove, onRemove } = props;
  const [typed, setTyped] = useState<{ text: string; upon: string } | null>(null);
  const title = typed && typed.upon === category.title ? typed.text : category.title;
  const rename = () => {
    if (title.trim() && title.trim() !== category.title) onChange({ title: title.trim() });
    else setTyped(null);
  };
  const isKind = category.parentId !== null;
  const name = category.title;
  return (
    <div className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <CellField
          label={`Name of ${name}`}
          className={isKind ? '' : 'font-semibold'}
          value={title}
          maxLength={80}
          onChange={(text) => setTyped({ text, upon: category.title })}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            rename();
          }}
        />
      </div>
      {isKind ? (
        <select
          aria-label={`Stall of ${name}`}
          value={category.parentId ?? ''}
          onChange={(event) => onChange({ parentId: event.target.value })}
          className="h-9 w-28 rounded-field border-[1.5px] border-line-strong bg-raised px-2 text-tiny max-md:h-11"
        >
          {stalls.map(({ id, title: stall }) => (
            <option key={id} value={id}>
              {stall}
            </option>
          ))}
        </select>
      ) : null}
      <IconButton
        label={`Move ${name} up`}
        disabled={first || busy}
        className="size-9! max-md:size-11!"
        onClick={() => onMove(-1)}
      >
        <ArrowUp aria-hidden="true" className="size-4" />
      </IconButton>
      <IconButton
        label={`Move ${name} down`}
        disabled={last || busy}
        className="size-9! max-md:size-11!"
        onClick={() => onMove(1)}
      >
        <ArrowDown aria-hidden="true" className="size-4" />
      </IconButton>
      <IconButton
        label={`Take ${name} away`}
        disabled={category.count > 0}
        title={category.count > 0 ? `${category.count} products stand here` : `Take ${name} away`}
        className="size-9! max-md:size-11!"
        onClick={onRemove}
      >
        <X aria-hidden="true" className="size-4" />
      </IconButton>
    </div>
  );
}
