'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { Select } from '@souk/ui/select';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type UseFormSetError, useForm } from 'react-hook-form';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { applyRefusal } from '../desk/form/apply-refusal';
import { ShortageNotice } from './shortage-notice';
import type { Adjusted, Stock } from './stock-types';
import { plain, type Reason, reasons } from './stock-words';
import { useStockChange } from './use-stock-change';

type Form = { how: 'delta' | 'countedTo'; units: string; reason: Reason; note: string };

type AdjustFormProps = {
  stock: Stock;
  /** The change to begin with. */
  startWith?: number;
  /** Called when it is done and every promise can be kept. */
  onDone?: () => void;
};

/** Corrects the shelf: by how many, or to what was counted, and why. Says what lies there afterwards. */
export function AdjustForm({ stock, startWith, onDone }: AdjustFormProps) {
  const trpc = useTRPC();
  const readAgain = useStockChange();
  const adjust = useMutation(trpc.stock.adjust.mutationOptions());
  const intent = useKey();
  const [adjusted, setAdjusted] = useState<Adjusted | null>(null);
  const empty: Form = { how: 'delta', units: '', reason: 'received', note: '' };
  const form = useForm<Form>({
    defaultValues:
      startWith === undefined
        ? empty
        : { ...empty, units: String(startWith), reason: startWith < 0 ? 'damage' : 'received' },
  });
  const { errors } = form.formState;
  const [how, units] = form.watch(['how', 'units']);
  const field = how === 'delta' ? 'delta' : 'countedTo';
  const after = how === 'delta' ? stock.onHand + Number(units || 0) : Number(units || Number.NaN);

  const save = form.handleSubmit(async ({ units: typed, reason, note }) => {
    const amount = Number(typed);
    const wish = { variantId: stock.variantId, [field]: amount, reason, note };
    try {
      const answer = await adjust.mutateAsync({
        ...{ variantId: stock.variantId, key: intent.keyFor(wish), reason, note },
        ...(how === 'delta' ? { delta: amount } : { countedTo: amount }),
      });
      intent.renew();
      setAdjusted(answer);
      form.reset(empty);
      await readAgain();
      toast(`${plain(answer.onHand)} on the shelf now.`);
      if (answer.shortage === 0) onDone?.();
    } catch (error) {
      refuseInForm(form.setError, error);
    }
  });

  return (
    <form onSubmit={save} noValidate className="grid gap-4">
      {adjusted && adjusted.shortage > 0 ? <ShortageNotice adjusted={adjusted} /> : null}
      {errors.root ? (
        <Notice kind="problem" title="That was not saved.">
          {errors.root.message}
        </Notice>
      ) : null}
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Select
          label="How"
          options={[
            { value: 'delta', label: 'Add or take away' },
            { value: 'countedTo', label: 'Counted' },
          ]}
          {...form.register('how', {
            onChange: (event: { target: { value: string } }) =>
              form.setValue('reason', event.target.value === 'countedTo' ? 'count' : 'received'),
          })}
          className="[&_select]:w-full [&_span]:grid"
        />
        <Field
          label={how === 'delta' ? 'Change by' : 'Found on the shelf'}
          inputMode={how === 'delta' ? 'text' : 'numeric'}
          autoComplete="off"
          placeholder={how === 'delta' ? '+3 or −2' : '0'}
          help={
            Number.isInteger(after) && units !== ''
              ? `${plain(stock.onHand)} on the shelf, then ${plain(after)}.`
              : `${plain(stock.onHand)} on the shelf.`
          }
          refusal={errors.units?.message}
          {...form.register('units', {
            setValueAs: (typed: string) => String(typed).trim().replace('−', '-').replace(/^\+/, ''),
            validate: (typed) => problemOf(typed, how),
          })}
        />
        <Select
          label="Reason"
          options={reasons}
          {...form.register('reason')}
          className="[&_select]:w-full [&_span]:grid"
        />
        <Field
          label="Note"
          optional
          maxLength={300}
          autoComplete="off"
          refusal={errors.note?.message}
          {...form.register('note')}
        />
      </div>
      <Button type="submit" size="medium" busy={adjust.isPending} className="justify-self-start">
        Save the change
      </Button>
    </form>
  );
}

/** What the service says of `delta` or `countedTo` belongs to the one box that stands for both. */
function refuseInForm(setError: UseFormSetError<Form>, error: unknown): void {
  const { errors, code } = failureOf(error);
  const ofUnits = errors.find(({ path }) => path === 'delta' || path === 'countedTo');
  if (ofUnits) setError('units', { type: code, message: ofUnits.message }, { shouldFocus: true });
  else applyRefusal(setError, error);
}

function problemOf(typed: string, how: Form['how']): string | true {
  if (!/^-?\d{1,7}$/.test(typed)) return 'Write a whole number of units.';
  if (how === 'delta' && Number(typed) === 0) return 'Say how many were added or taken away.';
  if (how === 'countedTo' && Number(typed) < 0) return 'A count cannot be below none.';
  return true;
}
