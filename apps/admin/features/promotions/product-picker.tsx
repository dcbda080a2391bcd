'use client';

import { Field } from '@souk/ui/field';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useDeferredValue, useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import type { ChosenProduct } from './promotion-types';

type ProductPickerProps = {
  label: string;
  chosen: readonly ChosenProduct[];
  onChange: (products: ChosenProduct[]) => void;
  refusal?: string | undefined;
};

/** Chooses products by their name. */
export function ProductPicker({ label, chosen, onChange, refusal }: ProductPickerProps) {
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    ...trpc.promotions.findProducts.queryOptions({ q }),
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
  });
  const offered = (found.data ?? []).filter(
    ({ productId }) => !chosen.some((one) => one.productId === productId),
  );
  const choose = ({ productId, title }: ChosenProduct) => {
    onChange([...chosen, { productId, title }]);
    setTyped('');
  };
  return (
    <div className="grid gap-2">
      <Field
        label={label}
        type="search"
        autoComplete="off"
        placeholder="Type a name"
        value={typed}
        refusal={refusal}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          if (offered[0]) choose(offered[0]);
        }}
      />
      {q.length > 1 && found.data ? (
        <ul
          aria-label="Products found"
          className="grid overflow-clip rounded-field border border-line bg-raised"
        >
          {offered.map((product) => (
            <li key={product.productId}>
              <button
                type="button"
                className="flex min-h-11 w-full items-center justify-between gap-4 px-4 text-left hover:bg-sunk"
                onClick={() => choose(product)}
              >
                {product.title}
                <span className="text-ink-muted">{product.kind}</span>
              </button>
            </li>
          ))}
          {offered.length === 0 ? <li className="px-4 py-3 text-ink-muted">Nothing of that name.</li> : null}
        </ul>
      ) : null}
      {chosen.length > 0 ? (
        <ul aria-label="Chosen products" className="flex flex-wrap gap-2">
          {chosen.map(({ productId, title }) => (
            <li
              key={productId}
              className="flex items-center rounded-pill border border-line bg-raised pl-3 font-semibold"
            >
              {title}
              <button
                type="button"
                aria-label={`Take ${title} out`}
                className="grid size-9 place-items-center rounded-pill text-ink-muted hover:text-ink max-md:size-11"
                onClick={() => onChange(chosen.filter((one) => one.productId !== productId))}
              >
                <X aria-hidden="true" className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
