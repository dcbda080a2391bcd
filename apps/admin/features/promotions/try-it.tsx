'use client';

import { Select } from '@souk/ui/select';
import { Stepper } from '@souk/ui/stepper';
import { useState } from 'react';
import { Panel } from '../desk/panel';
import { ProductPicker } from './product-picker';
import { type Choices, type ChosenProduct, CURRENCY, type Promotion } from './promotion-types';
import { TrialResult } from './trial-result';

type Line = ChosenProduct & { quantity: number };
/** Whose prices, and what they come to before an address is known. */
const MARKETS = [
  { value: 'en-us', label: 'United States, in dollars', currency: CURRENCY, total: 'Before tax' },
  { value: 'de-de', label: 'Germany, in euros', currency: 'EUR', total: 'With the VAT in it' },
  { value: 'ar-ae', label: 'Emirates, in dirhams', currency: 'AED', total: 'With the VAT in it' },
] as const;

type TryItProps = { promotion: Promotion; choices: Choices | undefined; unsaved: boolean };

/** What the promotion would do to a bag, as it is saved and as if it ran now. */
export function TryIt({ promotion, choices, unsaved }: TryItProps) {
  const [lines, setLines] = useState<Line[]>([]);
  const [delivery, setDelivery] = useState('');
  const [market, setMarket] = useState<(typeof MARKETS)[number]>(MARKETS[0]);
  return (
    <Panel title="Try it on a bag" aside={unsaved ? 'as it is saved' : undefined}>
      <div className="grid gap-4 px-5 pt-1 pb-5">
        <ProductPicker
          label="Put something in"
          chosen={lines}
          onChange={(chosen) =>
            setLines(
              chosen.map(
                (one) =>
                  lines.find(({ productId }) => productId === one.productId) ?? { ...one, quantity: 1 },
              ),
            )
          }
        />
        {lines.map((line) => (
          <div key={line.productId} className="flex items-center justify-between gap-4">
            {line.title}
            <Stepper
              size="small"
              label={`Quantity of ${line.title}`}
              value={line.quantity}
              max={99}
              onChange={(quantity) =>
                setLines(lines.map((one) => (one.productId === line.productId ? { ...one, quantity } : one)))
              }
            />
          </div>
        ))}
        {lines.length > 0 && choices ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label="Market"
              options={MARKETS}
              value={market.value}
              onChange={(event) =>
                setMarket(MARKETS.find(({ value }) => value === event.target.value) ?? MARKETS[0])
              }
            />
            <Select
              label="Delivery"
              options={choices.deliveries}
              value={delivery || choices.deliveries[0]?.value}
              onChange={(event) => setDelivery(event.target.value)}
            />
          </div>
        ) : null}
        {lines.length > 0 ? (
          // Another market begins anew: amounts of one never stand under the sign of another.
          <TrialResult
            key={market.value}
            tried={{
              id: promotion.id,
              market: market.value,
              lines: lines.map(({ productId, quantity }) => ({ productId, quantity })),
              ...(delivery ? { deliveryOptionId: delivery } : {}),
            }}
            currency={market.currency}
            total={market.total}
          />
        ) : (
          <p className="text-tiny text-ink-muted">Nothing is held or used by trying.</p>
        )}
      </div>
    </Panel>
  );
}
