'use client';

import { Field } from '@souk/ui/field';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTRPC } from '../../lib/trpc/client';
import { Facts } from '../desk/facts';
import { applyRefusal } from '../desk/form/apply-refusal';
import { PanelForm } from '../desk/form/panel-form';
import { Panel } from '../desk/panel';
import { dayOf } from '../orders/order-time';
import type { Stock } from './stock-types';
import { useStockChange } from './use-stock-change';

type BackOnFormProps = { stock: Stock; mayWrite: boolean; name: string };

/** When more is expected; the shop tells its visitors while there is none. */
export function BackOnForm({ stock, mayWrite, name }: BackOnFormProps) {
  return (
    <Panel title="Back on">
      {mayWrite ? (
        <Editing key={stock.backOn ?? ''} stock={stock} name={name} />
      ) : (
        <Facts facts={[{ name: 'Expected', value: stock.backOn ? dayOf(stock.backOn) : 'no day set' }]} />
      )}
    </Panel>
  );
}

function Editing({ stock, name }: { stock: Stock; name: string }) {
  const trpc = useTRPC();
  const readAgain = useStockChange();
  const set = useMutation(trpc.stock.setBackOn.mutationOptions());
  const form = useForm({ defaultValues: { backOn: stock.backOn ?? '' } });
  const { errors, isDirty } = form.formState;
  const save = form.handleSubmit(async ({ backOn }) => {
    try {
      await set.mutateAsync({ variantId: stock.variantId, backOn: backOn === '' ? null : backOn });
      await readAgain();
      toast(backOn === '' ? 'No day is told any more.' : 'The shop tells its visitors.');
    } catch (error) {
      applyRefusal(form.setError, error);
    }
  });
  return (
    <PanelForm onSubmit={save} save="Save the day" isSaving={set.isPending} isChanged={isDirty}>
      <Field
        type="date"
        label="Expected on"
        help={`Said on the page of ${name} while there is none. Empty it to say nothing.`}
        refusal={errors.backOn?.message ?? errors.root?.message}
        {...form.register('backOn')}
      />
    </PanelForm>
  );
}
