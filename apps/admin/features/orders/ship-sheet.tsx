'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useTRPC } from '../../lib/trpc/client';
import { applyRefusal } from '../desk/form/apply-refusal';
import { Sheet } from '../desk/sheet';
import { carriers, trackingAddress } from './carriers';
import type { Order } from './order-types';
import { leftToShip, toLines, type Units } from './units';
import { UnitsPicker } from './units-picker';
import { useOrderChanged } from './use-order-changed';

const formSchema = z.object({
  carrier: z.string().trim().min(1, 'Say who carries it.').max(100),
  trackingNumber: z.string().trim().min(1, 'Write the number on the label.').max(100),
  trackingUrl: z.union([
    z.literal(''),
    z.url({ protocol: /^https?$/, error: 'Write the whole address, with https://' }),
  ]),
});
type Form = z.infer<typeof formSchema>;

/** What goes into a parcel, who carries it, and how to follow it. Everything that is left, unless one says otherwise. */
export function ShipSheet({ order, onClose }: { order: Order; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(order.number);
  const { keyFor } = useKey();
  const left = leftToShip(order);
  const [units, setUnits] = useState<Units>(left);
  const { register, handleSubmit, setError, setValue, getValues, watch, formState } = useForm<Form>({
    resolver: zodResolver(formSchema),
    defaultValues: { carrier: 'UPS', trackingNumber: '', trackingUrl: '' },
  });
  const { errors, isSubmitting } = formState;
  const ship = useMutation(trpc.orders.ship.mutationOptions());
  const lines = toLines(units);
  const followed = trackingAddress(watch('carrier'), watch('trackingNumber'));

  const submit = handleSubmit(async ({ trackingUrl, ...form }) => {
    if (lines.length === 0) return setError('root', { message: 'Choose what is in the parcel.' });
    const parcel = { number: order.number, lines, ...form, trackingUrl: trackingUrl || followed };
    try {
      changed(await ship.mutateAsync({ ...parcel, key: keyFor(parcel) }));
      toast('The parcel is on its way, and the shopper has been told.');
      onClose();
    } catch (error) {
      applyRefusal(setError, error);
    }
  });

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title="Mark as sent"
      footer={
        <Button form="ship" type="submit" size="medium" className="w-full" busy={isSubmitting}>
          {isSubmitting ? 'Sending' : 'Mark as sent'}
        </Button>
      }
    >
      <form id="ship" onSubmit={submit} noValidate className="grid gap-5 py-2">
        {errors.root ? (
          <Notice kind="problem" title="Not sent yet.">
            {errors.root.message}
          </Notice>
        ) : null}
        <UnitsPicker
          legend="In this parcel"
          lines={order.lines}
          most={left}
          units={units}
          onChange={setUnits}
        />
        <Field
          label="Carrier"
          list="carriers"
          autoComplete="off"
          refusal={errors.carrier?.message}
          {...register('carrier')}
        />
        <datalist id="carriers">
          {carriers.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Field
          label="Tracking number"
          autoComplete="off"
          spellCheck={false}
          refusal={errors.trackingNumber?.message}
          {...register('trackingNumber')}
        />
        <Field
          label="Tracking address"
          type="url"
          optional
          placeholder={followed ?? 'https://'}
          help={followed ? 'Left empty, the carrier’s own page is used.' : 'Where the shopper can follow it.'}
          refusal={errors.trackingUrl?.message}
          {...register('trackingUrl', {
            onBlur: () => setValue('trackingUrl', getValues('trackingUrl').trim()),
          })}
        />
      </form>
    </Sheet>
  );
}
