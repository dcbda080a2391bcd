import { Select } from '@souk/ui/select';
import { ProductPicker } from '../promotions/product-picker';
import type { Choice, Things } from './front-page-types';
import type { Named } from './use-named';

type ThingsFieldsProps = {
  label: string;
  things: Things;
  stalls: readonly Choice[];
  named: Named;
  refusal?: string | undefined;
  onChange: (things: Things) => void;
};

const sources: readonly { value: Things['from']; label: string }[] = [
  { value: 'newest', label: 'What is new' },
  { value: 'best-sold', label: 'What sells best' },
  { value: 'stall', label: 'What is loved on one stall' },
  { value: 'products', label: 'Things you choose' },
];

/** Which things stand in a row: found by the shop, or chosen one by one. */
export function ThingsFields({ label, things, stalls, named, refusal, onChange }: ThingsFieldsProps) {
  const choose = (from: string) => {
    if (from === 'stall') onChange({ from, stall: stalls[0]?.value ?? '' });
    else if (from === 'products') onChange({ from, products: [] });
    else onChange({ from: from === 'best-sold' ? from : 'newest' });
  };
  return (
    <div className="grid gap-4">
      <Select
        label={label}
        value={things.from}
        options={sources}
        onChange={(event) => choose(event.target.value)}
      />
      {things.from === 'stall' ? (
        <Select
          label="Of which stall"
          value={things.stall}
          options={stalls}
          onChange={(event) => onChange({ from: 'stall', stall: event.target.value })}
        />
      ) : null}
      {things.from === 'products' ? (
        <ProductPicker
          label="Things, in their order"
          chosen={things.products.map(named.of)}
          refusal={refusal}
          onChange={(products) => {
            named.learn(products);
            onChange({ from: 'products', products: products.map(({ productId }) => productId) });
          }}
        />
      ) : null}
    </div>
  );
}

type OneThingProps = {
  label: string;
  id: string | null;
  named: Named;
  refusal?: string | undefined;
  onChange: (id: string | null) => void;
};

/** One thing, or none: whoever chooses another takes the first away. */
export function OneThing({ label, id, named, refusal, onChange }: OneThingProps) {
  return (
    <ProductPicker
      label={label}
      chosen={id === null ? [] : [named.of(id)]}
      refusal={refusal}
      onChange={(products) => {
        named.learn(products);
        onChange(products.at(-1)?.productId ?? null);
      }}
    />
  );
}
