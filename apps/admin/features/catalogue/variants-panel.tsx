'use client';

import { Button } from '@souk/ui/button';
import Link from 'next/link';
import { useCallback } from 'react';
import type { AdminOutputs } from '../../lib/trpc/client';
import { Panel } from '../desk/panel';
import type { EditorPart } from './editor-part';
import type { DraftVariant } from './product-draft';
import { SetAllRow } from './set-all-row';
import { combinations, fillMatrix, removeVariant } from './variant-matrix';
import { VariantRow } from './variant-row';

export type Availability = AdminOutputs['catalogue']['byId']['availability'];

type VariantsPanelProps = EditorPart & {
  availability: Availability;
  /** Whether each variant says its tax class. */
  withTax: boolean;
};

const head = 'h-9 border-line border-b px-1.5 text-left font-normal text-ink-muted first:pl-5 last:pr-5';

/** Each variant a row, each of its properties a cell; the first row sets a whole column. */
export function VariantsPanel({ draft, errors, update, availability, withTax }: VariantsPanelProps) {
  const { variants, options } = draft;
  const several = variants.length > 1 || options.length > 0;
  const missing = combinations(options).length - variants.length;
  const change = useCallback(
    (index: number, changes: Partial<DraftVariant>) =>
      update(
        (now) => ({
          ...now,
          variants: now.variants.map((one, i) => (i === index ? { ...one, ...changes } : one)),
        }),
        ...Object.keys(changes).map((name) => `variants.${index}.${name}`),
      ),
    [update],
  );
  const changeAll = (changes: (one: DraftVariant) => Partial<DraftVariant>) =>
    update(
      (now) => ({ ...now, variants: now.variants.map((one) => ({ ...one, ...changes(one) })) }),
      'variants',
    );
  const remove = useCallback(
    (key: string) => update((now) => ({ ...now, ...removeVariant(now, key) }), 'variants'),
    [update],
  );
  return (
    <Panel
      title={several ? 'Variants and prices' : 'Price and stock'}
      aside={several ? `${variants.length} of at most 100` : undefined}
    >
      {errors.variants ? (
        <p className="px-5 pb-2 font-medium text-danger text-small">{errors.variants}</p>
      ) : null}
      <div className="relative overflow-x-auto pb-2">
        <table
          className={`w-full border-separate border-spacing-0 text-tiny ${withTax ? 'min-w-[68rem]' : 'min-w-[60rem]'}`}
        >
          <caption className="sr-only">
            Variants, a row each, with prices, stock and what else can be set
          </caption>
          <thead>
            <tr>
              <th scope="col" className={`${head} sticky left-0 z-10 bg-raised`}>
                Variant
              </th>
              <th scope="col" className={head}>
                Picture
              </th>
              <th scope="col" className={head}>
                Price (USD)
              </th>
              <th scope="col" className={head}>
                Sale price
              </th>
              {withTax ? (
                <th scope="col" className={head}>
                  Tax class
                </th>
              ) : null}
              <th scope="col" className={head}>
                SKU
              </th>
              <th scope="col" className={head}>
                In stock
              </th>
              <th scope="col" className={head}>
                Grams
              </th>
              <th scope="col" className={head}>
                Counted
              </th>
              <th scope="col" className={head}>
                Backorder
              </th>
              <th scope="col" className={head}>
                <span className="sr-only">Take out</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {variants.length > 1 ? <SetAllRow withTax={withTax} onSet={changeAll} /> : null}
            {variants.map((variant, index) => (
              <VariantRow
                key={variant.key}
                variant={variant}
                index={index}
                options={options}
                media={draft.media}
                errors={errors}
                available={availability === null ? undefined : availabilityOf(availability, variant)}
                removable={several && variants.length > 1}
                withTax={withTax}
                onChange={change}
                onRemove={remove}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 pb-4 text-ink-muted text-tiny">
        <span>
          Counts are changed at{' '}
          <Link href="/stock" className="font-semibold text-glaze underline underline-offset-4">
            Stock
          </Link>
          ; a new variant starts with what is entered here.
        </span>
        {missing > 0 ? (
          <Button
            variant="quiet"
            size="small"
            className="max-md:h-11"
            onClick={() => update((now) => ({ ...now, ...fillMatrix(now) }), 'variants')}
          >
            Bring back {missing} {missing === 1 ? 'combination' : 'combinations'}
          </Button>
        ) : null}
        {availability === null ? (
          <span className="text-danger">The stock room does not answer just now.</span>
        ) : null}
      </div>
    </Panel>
  );
}

const availabilityOf = (availability: NonNullable<Availability>, { id }: DraftVariant): number | null =>
  availability.find(({ variantId }) => variantId === id)?.available ?? null;
