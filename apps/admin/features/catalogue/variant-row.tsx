'use client';

import { IconButton } from '@souk/ui/icon-button';
import { X } from 'lucide-react';
import Link from 'next/link';
import { memo } from 'react';
import { CellField } from './cell-field';
import { MoneyCell } from './money-cell';
import type { DraftVariant, Errors, Option, Picture } from './product-draft';
import { SelectCell } from './select-cell';
import { taxClasses } from './tax-classes';
import { TickCell } from './tick-cell';

type VariantRowProps = {
  variant: DraftVariant;
  index: number;
  options: readonly Option[];
  media: readonly Picture[];
  errors: Errors;
  /** Undefined when the stock room does not answer; null when nothing is counted or known. */
  available: number | null | undefined;
  removable: boolean;
  /** Whether it says its tax class. */
  withTax: boolean;
  onChange: (index: number, changes: Partial<DraftVariant>) => void;
  onRemove: (key: string) => void;
};

/** The name of every cell of a tax class. */
export const TAX_CELL = 'tax-class';

const taxNames = taxClasses.map(({ value, name }) => ({ value, label: name }));
const cell = 'border-line border-b px-1.5 py-1.5 align-top first:pl-5 last:pr-5';

/** One variant. Its cells say what they are of to those who do not see the head of the column. */
export const VariantRow = memo(function VariantRow(props: VariantRowProps) {
  const { variant, index, options, media, errors, available, removable, withTax, onChange, onRemove } = props;
  const name = variant.optionValues.join(', ') || 'the product';
  const refusal = (field: string): string | undefined => errors[`variants.${index}.${field}`];
  const change = (changes: Partial<DraftVariant>) => onChange(index, changes);
  const swatch = options
    .flatMap((option, i) => option.values.filter(({ value }) => value === variant.optionValues[i]))
    .find((one) => one.swatch)?.swatch;
  const shown = media.flatMap(({ file, alt }, place) =>
    file === null ? [] : [{ value: file, label: alt || `Picture ${place + 1}` }],
  );
  const { sale } = variant;
  const stock = !variant.tracked ? 'not counted' : available === undefined ? '…' : (available ?? 'new');
  return (
    <tr>
      <th scope="row" className={`${cell} sticky left-0 z-10 max-w-52 bg-raised text-left font-semibold`}>
        <span className="flex min-h-9 items-center gap-2">
          {swatch ? <Swatch colour={swatch} /> : null}
          {variant.optionValues.length > 0 ? name : 'The one there is'}
        </span>
        {refusal('optionValues') ? (
          <span className="font-medium text-danger">{refusal('optionValues')}</span>
        ) : null}
      </th>
      <td className={cell}>
        <SelectCell
          label={`Picture of ${name}`}
          className="w-32"
          value={variant.picture ?? ''}
          options={[{ value: '', label: 'The first one' }, ...shown]}
          refusal={refusal('picture')}
          onChange={(picture) => change({ picture: picture || null })}
        />
      </td>
      <td className={`${cell} w-28`}>
        <MoneyCell
          label={`Price of ${name}`}
          value={variant.listPriceMinor}
          refusal={refusal('listPriceMinor')}
          onChange={(listPriceMinor) => change({ listPriceMinor })}
        />
      </td>
      <td className={`${cell} w-28`}>
        <MoneyCell
          label={`Sale price of ${name}`}
          placeholder="none"
          value={sale?.priceMinor ?? null}
          refusal={refusal('sale.priceMinor') ?? refusal('sale.until') ?? refusal('sale.label')}
          onChange={(priceMinor) =>
            change({
              sale: priceMinor === null ? null : { label: 'Sale', until: null, ...sale, priceMinor },
            })
          }
        />
      </td>
      {withTax ? (
        <td className={`${cell} w-32`}>
          <SelectCell
            label={`Tax class of ${name}`}
            name={TAX_CELL}
            className="w-28"
            value={variant.taxClass}
            options={taxNames}
            refusal={refusal('taxClass')}
            onChange={(value) => {
              const chosen = taxClasses.find((one) => one.value === value);
              if (chosen) change({ taxClass: chosen.value });
            }}
          />
        </td>
      ) : null}
      <td className={`${cell} w-36`}>
        <CellField
          label={`SKU of ${name}`}
          value={variant.sku ?? ''}
          maxLength={80}
          refusal={refusal('sku')}
          onChange={(sku) => change({ sku: sku || null })}
        />
      </td>
      <td className={`${cell} w-24`}>
        {variant.id === null ? (
          <NumberCell
            label={`${name} at first in stock`}
            value={variant.initialQuantity}
            disabled={!variant.tracked}
            refusal={refusal('initialQuantity')}
            onChange={(initialQuantity) => change({ initialQuantity })}
          />
        ) : (
          <Link
            href={`/stock/${variant.id}`}
            className="flex min-h-9 items-center justify-end font-semibold text-glaze tabular-nums underline underline-offset-4"
            aria-label={`${stock} in stock of ${name}`}
          >
            {stock}
          </Link>
        )}
      </td>
      <td className={`${cell} w-24`}>
        <NumberCell
          label={`Weight of ${name} in grams`}
          value={variant.weightGrams}
          refusal={refusal('weightGrams')}
          onChange={(weightGrams) => change({ weightGrams })}
        />
      </td>
      <td className={cell}>
        <TickCell
          label={`${name} is counted`}
          checked={variant.tracked}
          onChange={(tracked) => change({ tracked })}
        />
      </td>
      <td className={cell}>
        <TickCell
          label={`${name} may be backordered`}
          checked={variant.allowBackorder}
          disabled={!variant.tracked}
          onChange={(allowBackorder) => change({ allowBackorder })}
        />
      </td>
      <td className={cell}>
        {removable ? (
          <IconButton
            label={`Take ${name} out`}
            className="size-9! max-md:size-11!"
            onClick={() => onRemove(variant.key)}
          >
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        ) : null}
      </td>
    </tr>
  );
});

function Swatch({ colour }: { colour: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 shrink-0">
      <circle cx="6" cy="6" r="5.5" fill={colour} stroke="currentColor" strokeOpacity="0.3" />
    </svg>
  );
}

type NumberCellProps = {
  label: string;
  value: number;
  disabled?: boolean;
  refusal?: string | undefined;
  onChange: (value: number) => void;
};

export function NumberCell({ value, onChange, ...rest }: NumberCellProps) {
  return (
    <CellField
      {...rest}
      inputMode="numeric"
      className="text-right tabular-nums disabled:opacity-50"
      value={String(value)}
      onChange={(text) => onChange(Math.min(99_999_999, Number(text.replaceAll(/\D/g, ''))))}
    />
  );
}
