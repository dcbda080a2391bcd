'use client';

import { useState } from 'react';
import { CellField } from './cell-field';
import { MoneyCell } from './money-cell';
import type { DraftVariant } from './product-draft';

type SetAllRowProps = {
  /** Whether there is a column of tax classes: one for all is chosen beside the table. */
  withTax: boolean;
  onSet: (changes: (one: DraftVariant) => Partial<DraftVariant>) => void;
};

const cell = 'border-line border-b bg-sunk/60 px-1.5 py-1.5 align-top first:pl-5 last:pr-5';
type Amounts = { price: number | null; sale: number | null; grams: string };
const nothing: Amounts = { price: null, sale: null, grams: '' };

/** Sets a column at once: type, then Enter. */
export function SetAllRow({ withTax, onSet }: SetAllRowProps) {
  const [typed, setTyped] = useState<Amounts>(nothing);
  const set = () => {
    const { price, sale, grams } = typed;
    if (Number.isNaN(price) || Number.isNaN(sale)) return;
    if (price === null && sale === null && grams === '') return;
    onSet((one) => ({
      ...(price === null ? {} : { listPriceMinor: price }),
      ...(sale === null ? {} : { sale: { label: 'Sale', until: null, ...one.sale, priceMinor: sale } }),
      ...(grams === '' ? {} : { weightGrams: Number(grams) }),
    }));
    setTyped(nothing);
  };
  return (
    <tr
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        set();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) set();
      }}
    >
      <th scope="row" className={`${cell} sticky left-0 z-10 bg-sunk! text-left font-normal`}>
        <span className="flex min-h-9 items-center">Set all</span>
      </th>
      <td className={cell} />
      <td className={cell}>
        <MoneyCell
          label="Price of all variants"
          placeholder="all"
          value={typed.price}
          refusal={Number.isNaN(typed.price) ? 'Write a price such as 12.50.' : undefined}
          onChange={(price) => setTyped({ ...typed, price })}
        />
      </td>
      <td className={cell}>
        <MoneyCell
          label="Sale price of all variants"
          placeholder="all"
          value={typed.sale}
          refusal={Number.isNaN(typed.sale) ? 'Write a price such as 9.50.' : undefined}
          onChange={(sale) => setTyped({ ...typed, sale })}
        />
      </td>
      <td className={cell} colSpan={withTax ? 3 : 2} />
      <td className={cell}>
        <CellField
          label="Weight of all variants in grams"
          placeholder="all"
          inputMode="numeric"
          className="text-right tabular-nums"
          value={typed.grams}
          onChange={(grams) => setTyped({ ...typed, grams: grams.replaceAll(/\D/g, '').slice(0, 7) })}
        />
      </td>
      <td className={cell} colSpan={3} />
    </tr>
  );
}
