'use client';

import { Field } from '@souk/ui/field';
import { Switch } from '@souk/ui/switch';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTRPC } from '../../lib/trpc/client';
import { Facts } from '../desk/facts';
import { applyRefusal } from '../desk/form/apply-refusal';
import { PanelForm } from '../desk/form/panel-form';
import { Panel } from '../desk/panel';
import type { Stock } from './stock-types';
import { plain } from './stock-words';
import { useStockChange } from './use-stock-change';

type Form = { lowAt: string; alert: boolean };

/** How few is low, and whether a fall is told by email. */
export function ThresholdForm({ stock, mayWrite }: { stock: Stock; mayWrite: boolean }) {
  return (
    <Panel title="Low stock">
      {mayWrite ? (
        <Editing key={`${stock.lowAt} ${stock.alert}`} stock={stock} />
      ) : (
        <Facts
          facts={[
            { name: 'Low at', value: plain(stock.lowAt) },
            { name: 'Email', value: stock.alert ? 'on' : 'off' },
          ]}
        />
      )}
    </Panel>
  );
}

function Editing({ stock }: { stock: Stock }) {
  const trpc = useTRPC();
  const readAgain = useStockChange();
  const set = useMutation(trpc.stock.setThreshold.mutationOptions());
  const form = useForm<Form>({ defaultValues: { lowAt: String(stock.lowAt), alert: stock.alert } });
  const { errors, isDirty } = form.formState;
  const save = form.handleSubmit(async ({ lowAt, alert }) => {
    try {
      await set.mutateAsync({ variantId: stock.variantId, lowAt: Number(lowAt), alert });
      await readAgain();
      toast('Saved.');
    } catch (error) {
      applyRefusal(form.setError, error);
    }
  });
  return (
    <PanelForm onSubmit={save} save="Save the threshold" isSaving={set.isPending} isChanged={isDirty}>
      <Field
        label="Low at"
        inputMode="numeric"
        autoComplete="off"
        help="This many free units, or fewer."
        refusal={errors.lowAt?.message ?? errors.root?.message}
        {...form.register('lowAt', {
          validate: (typed) => /^\d{1,6}$/.test(typed.trim()) || 'Write a whole number, 0 or more.',
        })}
      />
      <Switch
        checked={form.watch('alert')}
        onChange={(event) => form.setValue('alert', event.target.checked, { shouldDirty: true })}
      >
        <span>Email the shop when it falls</span>
      </Switch>
    </PanelForm>
  );
}
