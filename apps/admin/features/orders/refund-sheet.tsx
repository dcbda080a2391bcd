'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { TextArea } from '@souk/ui/text-area';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Controller, useForm } from 'react-hook-form';
import { z } from 'zod';
import { DESK_LOCALE } from '../../lib/money';
import { useTRPC } from '../../lib/trpc/client';
import { applyRefusal } from '../desk/form/apply-refusal';
import { MoneyField } from '../desk/form/money-field';
import { Sheet } from '../desk/sheet';
import type { Order } from './order-types';
import { leftToShip, shareOf, toLines, type Units } from './units';
import { UnitsPicker } from './units-picker';
import { useOrderChanged } from './use-order-changed';

const formSchema = z.object({
  amountMinor: z
    .number({ error: 'Write an amount such as 12.50.' })
    .int()
    .min(1, 'Write an amount above 0.')
    .nullable()
    .refine((amount) => amount !== null, 'Write how much goes back.'),
  reason: z.string().trim().min(1, 'Say why. The shopper reads it.').max(500),
});
type Form = { amountMinor: number | null; reason: string };

/** Money goes back: a part or all that is left. What was not sent yet can be taken out of the order with it. */
export function RefundSheet({ order, onClose }: { order: Order; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(order.number);
  const { keyFor } = useKey();
  const unsent = leftToShip(order);
  const [units, setUnits] = useState<Units>({});
  const { register, control, handleSubmit, setError, setValue, formState } = useForm<Form>({
    resolver: zodResolver(formSchema),
    defaultValues: { amountMinor: null, reason: '' },
  });
  const { errors, isSubmitting } = formState;
  const refund = useMutation(trpc.orders.refund.mutationOptions());
  const money = (amountMinor: number) =>
    priceText({ amountMinor, currency: order.currency, locale: DESK_LOCALE });
  const suggest = (amountMinor: number) =>
    setValue('amountMinor', Math.min(amountMinor, order.leftToRefundMinor), { shouldValidate: true });

  const submit = handleSubmit(async ({ amountMinor, reason }) => {
    const lines = toLines(units);
    const wish = {
      number: order.number,
      amountMinor: amountMinor ?? 0,
      reason,
      lines,
      restock: lines.length > 0,
    };
    try {
      changed(await refund.mutateAsync({ ...wish, key: keyFor(wish) }));
      toast(`${money(wish.amountMinor)} are on their way back.`);
      onClose();
    } catch (error) {
      applyRefusal(setError, error, { REFUND_TOO_MUCH: 'amountMinor' });
    }
  });

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title="Refund"
      footer={
        <Button form="refund" type="submit" size="medium" className="w-full" busy={isSubmitting}>
          {isSubmitting ? 'Refunding' : 'Refund'}
        </Button>
      }
    >
      <form id="refund" onSubmit={submit} noValidate className="grid gap-5 py-2">
        {errors.root ? (
          <Notice kind="problem" title="Nothing was refunded.">
            {errors.root.message}
          </Notice>
        ) : null}
        {Object.keys(unsent).length > 0 ? (
          <UnitsPicker
            legend="Take out of the order, back on the shelf"
            lines={order.lines}
            most={unsent}
            units={units}
            onChange={(next) => {
              setUnits(next);
              suggest(shareOf(order, next));
            }}
          />
        ) : null}
        <div className="grid gap-2">
          <Controller
            control={control}
            name="amountMinor"
            render={({ field: { ref, ...field } }) => (
              <MoneyField
                {...field}
                ref={ref}
                label="Amount"
                currency={order.currency}
                help={`${money(order.leftToRefundMinor)} of ${money(order.totals.totalMinor)} are left.`}
                refusal={errors.amountMinor?.message}
              />
            )}
          />
          <button
            type="button"
            className="link justify-self-start text-small"
            onClick={() => suggest(order.leftToRefundMinor)}
          >
            All that is left
          </button>
        </div>
        <TextArea
          label="Why"
          help="The shopper reads it in the email."
          maxLength={500}
          refusal={errors.reason?.message}
          {...register('reason')}
        />
      </form>
    </Sheet>
  );
}
