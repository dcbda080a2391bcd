'use client';

import { classNames } from '@souk/ui/class-names';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Product } from '../../lib/trpc/types.ts';
import type { StockedVariant } from './use-variant.ts';
import { type ValueState, valueState } from './variant-choice.ts';

type Props = {
  options: Product['options'];
  variants: StockedVariant[];
  chosen: string[];
  onChoose: (place: number, value: string) => void;
};

/** Colours as swatches, everything else as chips. What is sold out is struck, and can still be looked at. */
export function VariantOptions({ options, variants, chosen, onChoose }: Props) {
  return options.map((option, place) => (
    <Option
      key={option.name}
      option={option}
      chosen={chosen[place] ?? ''}
      stateOf={(value) => valueState(variants, { chosen, place, value })}
      onChoose={(value) => onChoose(place, value)}
    />
  ));
}

type OptionProps = {
  option: Product['options'][number];
  chosen: string;
  stateOf: (value: string) => ValueState;
  onChoose: (value: string) => void;
};

function Option({ option, chosen, stateOf, onChoose }: OptionProps) {
  const t = useTranslations('product');
  const group = useId();
  const swatches = option.values.some(({ swatch }) => swatch);
  return (
    <fieldset className="mt-6">
      <legend className="text-small font-semibold">
        <TheirWords>{option.name}</TheirWords>{' '}
        <span className="font-normal text-ink-muted">
          <TheirWords>{chosen}</TheirWords>
        </span>
      </legend>
      <div className={classNames('mt-3 flex flex-wrap', swatches ? 'gap-4' : 'gap-2.5')}>
        {option.values.map(({ value, swatch }) => {
          const state = stateOf(value);
          return (
            <label key={value} title={value} className="relative">
              <input
                type="radio"
                name={group}
                value={value}
                checked={value === chosen}
                onChange={() => onChoose(value)}
                aria-label={t('choice', { value, available: state })}
                className="peer absolute inset-0 m-0 size-full cursor-pointer appearance-none rounded-field outline-none"
              />
              {swatches ? <Swatch colour={swatch} state={state} /> : <Chip value={value} state={state} />}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

const ring =
  'peer-focus-visible:outline-3 peer-focus-visible:outline-offset-3 peer-focus-visible:outline-focus pointer-events-none relative';

function Swatch({ colour, state }: { colour: string | null; state: ValueState }) {
  return (
    <span
      className={classNames(
        ring,
        'block size-11 rounded-pill border border-line bg-(--swatch) ring-offset-[3px] ring-offset-paper transition-shadow duration-(--duration-quick) peer-checked:ring-2 peer-checked:ring-ink',
        state !== 'available' && 'swatch-struck',
      )}
      style={{ '--swatch': colour ?? 'var(--color-sunk)' } as React.CSSProperties}
    />
  );
}

function Chip({ value, state }: { value: string; state: ValueState }) {
  return (
    <span
      className={classNames(
        ring,
        'flex h-11 min-w-19 items-center justify-center rounded-field border-[1.5px] px-4 text-[0.9375rem] font-medium transition-colors duration-(--duration-quick)',
        'peer-checked:border-2 peer-checked:border-ink peer-checked:bg-raised',
        state === 'available'
          ? 'border-line-strong'
          : 'border-dashed border-line-strong text-ink-muted line-through',
      )}
    >
      <TheirWords>{value}</TheirWords>
    </span>
  );
}
