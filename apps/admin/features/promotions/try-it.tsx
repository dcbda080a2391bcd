'use client';

import { Notice } from '@souk/ui/notice';
import { PriceSteps } from '@souk/ui/price-steps';
import { Select } from '@souk/ui/select';
import { Stepper } from '@souk/ui/stepper';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Panel } from '../desk/panel';
import { ProductPicker } from './product-picker';
import { type Choices, type ChosenProduct, CURRENCY, type Promotion } from './promotion-types';

type Line = ChosenProduct & { quantity: number };
type TryItProps = { promotion: Promotion; choices: Choices | undefined; unsaved: boolean };

/** What the promotion would do to a bag, as it is saved and as if it ran now. */
export function TryIt({ promotion, choices, unsaved }: TryItProps) {
  const trpc = useTRPC();
  const [lines, setLines] = useState<Line[]>([]);
  const [delivery, setDelivery] = useState('');
  const trial = useQuery({
    ...trpc.promotions.tryOn.queryOptions({
      id: promotion.id,
      lines: lines.map(({ productId, quantity }) => ({ productId, quantity })),
      ...(delivery ? { deliveryOptionId: delivery } : {}),
    }),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
  });
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
          <Select
            label="Delivery"
            options={choices.deliveries}
            value={delivery || choices.deliveries[0]?.value}
            onChange={(event) => setDelivery(event.target.value)}
          />
        ) : null}
        {trial.isError ? (
          <Notice kind="problem" title={failureOf(trial.error).detail} />
        ) : trial.data && lines.length > 0 ? (
          <>
            <p aria-live="polite" className={trial.data.applies ? 'font-semibold text-glaze' : ''}>
              {trial.data.applies ? 'It applies.' : trial.data.reason}
            </p>
            <PriceSteps
              steps={trial.data.steps}
              total={{ label: 'Before tax', amountMinor: trial.data.totalMinor }}
              currency={CURRENCY}
              locale={DESK_LOCALE}
            />
          </>
        ) : (
          <p className="text-tiny text-ink-muted">Nothing is held or used by trying.</p>
        )}
      </div>
    </Panel>
  );
}
