'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Sheet } from '../desk/sheet';
import { toLines, type Units } from '../orders/units';
import { UnitsPicker } from '../orders/units-picker';
import { useOrderChanged } from '../orders/use-order-changed';
import type { Return } from './return-state';

/** What arrived: fit for the shelf, or not fit to be sold again. Everything is fit, unless one says otherwise. */
export function ReceiveSheet({ one, onClose }: { one: Return; onClose: () => void }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(one.orderNumber);
  const { keyFor } = useKey();
  const receive = useMutation(trpc.returns.receive.mutationOptions());
  const [refusal, setRefusal] = useState<string>();
  const [fit, setFit] = useState<Units>(() => sumOf(one));
  const [unfit, setUnfit] = useState<Units>({});
  const expected = sumOf(one);
  const rest = (taken: Units): Units =>
    Object.fromEntries(Object.entries(expected).map(([id, most]) => [id, most - (taken[id] ?? 0)]));

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const lines = [
      ...toLines(fit).map((line) => ({ ...line, restock: true })),
      ...toLines(unfit).map((line) => ({ ...line, restock: false })),
    ];
    if (lines.length === 0) return setRefusal('Say what arrived. If nothing did, leave it as it is.');
    const wish = { id: one.id, lines };
    try {
      changed(await receive.mutateAsync({ ...wish, key: keyFor(wish) }));
      toast('Received. What is fit is back on the shelf.');
      onClose();
    } catch (error) {
      setRefusal(failureOf(error).detail);
    }
  };

  const things = one.lines.filter(
    (line, place) => one.lines.findIndex(({ variantId }) => variantId === line.variantId) === place,
  );
  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title="It arrived"
      footer={
        <Button form="receive" type="submit" size="medium" className="w-full" busy={receive.isPending}>
          Take it in
        </Button>
      }
    >
      <form id="receive" onSubmit={submit} noValidate className="grid gap-5 py-2">
        {refusal ? (
          <Notice kind="problem" title="Not taken in yet.">
            {refusal}
          </Notice>
        ) : null}
        <UnitsPicker
          legend="Back on the shelf"
          lines={things}
          most={rest(unfit)}
          units={fit}
          onChange={setFit}
        />
        <UnitsPicker
          legend="Not fit to be sold again"
          lines={things}
          most={rest(fit)}
          units={unfit}
          onChange={setUnfit}
        />
      </form>
    </Sheet>
  );
}

function sumOf({ lines }: Return): Units {
  const units: Record<string, number> = {};
  for (const { variantId, quantity } of lines) units[variantId] = (units[variantId] ?? 0) + quantity;
  return units;
}
