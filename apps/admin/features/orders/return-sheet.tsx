'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { Select } from '@souk/ui/select';
import { TextArea } from '@souk/ui/text-area';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Sheet } from '../desk/sheet';
import type { Order } from './order-types';
import { leftToReturn, toLines, type Units } from './units';
import { UnitsPicker } from './units-picker';
import { useOrderChanged } from './use-order-changed';

const reasons = [
  'Changed their mind',
  'Does not fit',
  'Arrived damaged',
  'Not as described',
  'Wrong thing sent',
] as const;

/** Opens a return for the shopper, of what was sent. */
export function ReturnSheet({ order, onClose }: { order: Order; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(order.number);
  const { keyFor } = useKey();
  const [units, setUnits] = useState<Units>({});
  const [reason, setReason] = useState<string>(reasons[0]);
  const [note, setNote] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const request = useMutation(trpc.orders.requestReturn.mutationOptions());

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const lines = toLines(units).map((line) => ({ ...line, reason }));
    if (lines.length === 0) return setRefusal('Choose what comes back.');
    const wish = { number: order.number, lines, note: note.trim() || null };
    try {
      changed(await request.mutateAsync({ ...wish, key: keyFor(wish) }));
      toast('The return is open.');
      onClose();
    } catch (error) {
      setRefusal(failureOf(error).detail);
    }
  };

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title="Open a return"
      footer={
        <Button form="return" type="submit" size="medium" className="w-full" busy={request.isPending}>
          Open the return
        </Button>
      }
    >
      <form id="return" onSubmit={submit} noValidate className="grid gap-5 py-2">
        {refusal ? (
          <Notice kind="problem" title="There is no return yet.">
            {refusal}
          </Notice>
        ) : null}
        <UnitsPicker
          legend="What comes back"
          lines={order.lines}
          most={leftToReturn(order)}
          units={units}
          onChange={(next) => {
            setUnits(next);
            setRefusal(undefined);
          }}
        />
        <Select
          label="Why"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          options={reasons.map((value) => ({ value, label: value }))}
        />
        <TextArea
          label="Note"
          optional
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </form>
    </Sheet>
  );
}
