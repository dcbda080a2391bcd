'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Select } from '@souk/ui/select';
import { type SyntheticEvent, useState } from 'react';
import { currencies, homeCurrency } from '../../lib/other-money';
import { MoneyField } from '../desk/form/money-field';
import { Sheet } from '../desk/sheet';
import { isBackwards, type OrderFilters } from './order-filters';

type Changes = Partial<OrderFilters>;
type FilterSheetProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  filters: OrderFilters;
  onShow: (changes: Changes) => void;
  onSave: (name: string) => void;
};

const dateText = (day: Date | null): string => day?.toISOString().slice(0, 10) ?? '';
const dateOf = (text: string): Date | null => (text ? new Date(text) : null);
const nothing: Changes = {
  ...{ method: null, from: null, to: null, sort: 'newest' },
  ...{ currency: null, above: null, below: null },
};
const nameOfMoney = new Intl.DisplayNames('en-US', { type: 'currency' });

/** Narrows the list further, and keeps it as a view under a name. */
export function FilterSheet({ open, onOpenChange, filters, onShow, onSave }: FilterSheetProps) {
  const [name, setName] = useState('');
  const money = filters.currency ?? homeCurrency;
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    onSave(name.trim());
    setName('');
  };
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title="Filters"
      footer={
        <div className="flex justify-between gap-2">
          <Button variant="quiet" size="medium" onClick={() => onShow(nothing)}>
            Clear
          </Button>
          <Button size="medium" onClick={() => onOpenChange(false)}>
            Done
          </Button>
        </div>
      }
    >
      <div className="grid gap-5 py-2">
        <div className="grid grid-cols-2 gap-4">
          <Field
            label="Placed from"
            type="date"
            value={dateText(filters.from)}
            onChange={(event) => onShow({ from: dateOf(event.target.value) })}
          />
          <Field
            label="until"
            type="date"
            value={dateText(filters.to)}
            onChange={(event) => onShow({ to: dateOf(event.target.value) })}
          />
        </div>
        <Select
          label="Paid by"
          value={filters.method ?? ''}
          onChange={(event) => onShow({ method: (event.target.value || null) as OrderFilters['method'] })}
          options={[
            { value: '', label: 'Any way' },
            { value: 'card', label: 'Card' },
            { value: 'wallet', label: 'Wallet' },
            { value: 'bank', label: 'Bank' },
            { value: 'none', label: 'Nothing to pay' },
          ]}
        />
        <Select
          label="Money"
          value={filters.currency ?? ''}
          onChange={(event) => {
            const currency = (event.target.value || null) as OrderFilters['currency'];
            onShow(currency ? { currency } : { currency, above: null, below: null });
          }}
          options={[
            { value: '', label: 'Any' },
            ...currencies.map((value) => ({ value, label: nameOfMoney.of(value) ?? value })),
          ]}
        />
        <div className="grid grid-cols-2 gap-4">
          <MoneyField
            label="Total from"
            currency={money}
            value={filters.above}
            onChange={(above) => !Number.isNaN(above) && onShow({ above, currency: money })}
          />
          <MoneyField
            label="to"
            currency={money}
            value={filters.below}
            refusal={isBackwards(filters) ? 'Less than it begins with.' : undefined}
            onChange={(below) => !Number.isNaN(below) && onShow({ below, currency: money })}
          />
        </div>
        <Select
          label="Sorted by"
          value={filters.sort}
          onChange={(event) => onShow({ sort: event.target.value as OrderFilters['sort'] })}
          options={[
            { value: 'newest', label: 'Newest first' },
            { value: 'oldest', label: 'Oldest first' },
            {
              value: 'total',
              label: filters.currency ? 'Largest total first' : 'Largest total first, money by money',
            },
          ]}
        />
        <form onSubmit={save} className="grid gap-3 border-line border-t pt-5">
          <Field
            label="Keep this as a view"
            placeholder="Late bank payments"
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
            help="The words in the search, the tab and these filters. Kept for you, wherever you sign in."
          />
          <Button type="submit" variant="quiet" size="medium" className="justify-self-start">
            Keep it
          </Button>
        </form>
      </div>
    </Sheet>
  );
}
