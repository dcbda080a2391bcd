'use client';

import { Select } from '@souk/ui/select';
import { ProductPicker } from './product-picker';
import type { FormProps } from './promotion-form';

const scopes = [
  { value: 'all', label: 'Everything' },
  { value: 'stall', label: 'One stall' },
  { value: 'category', label: 'One category' },
  { value: 'products', label: 'Chosen products' },
];
const choose = { value: '', label: 'Choose one' };

/** The things a promotion covers. */
export function ScopeFields({ form, choices }: FormProps) {
  const { register, watch, setValue, clearErrors, formState } = form;
  const kind = watch('scopeKind');
  const { stall, handle, products } = formState.errors;
  return (
    <>
      <Select label="On what" options={scopes} {...register('scopeKind')} />
      {kind === 'stall' ? (
        <>
          <Select label="Stall" options={[choose, ...(choices?.stalls ?? [])]} {...register('stall')} />
          <Wrong text={stall?.message} />
        </>
      ) : null}
      {kind === 'category' ? (
        <>
          <Select
            label="Category"
            options={[choose, ...(choices?.categories ?? [])]}
            {...register('handle')}
          />
          <Wrong text={handle?.message} />
        </>
      ) : null}
      {kind === 'products' ? (
        <ProductPicker
          label="Products"
          chosen={watch('products')}
          refusal={products?.message}
          onChange={(chosen) => {
            setValue('products', chosen, { shouldDirty: true });
            clearErrors('products');
          }}
        />
      ) : null}
    </>
  );
}

function Wrong({ text }: { text: string | undefined }) {
  return (
    <p aria-live="polite" className="-mt-2 text-small font-medium text-danger empty:hidden">
      {text}
    </p>
  );
}
