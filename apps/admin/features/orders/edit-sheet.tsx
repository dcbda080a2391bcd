'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { TextArea } from '@souk/ui/text-area';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { Sheet } from '../desk/sheet';
import { useSettled } from '../palette/use-settled';
import { AddThing } from './add-thing';
import { EditConsequence, EditDifference } from './edit-difference';
import { EditLines } from './edit-lines';
import { changesOf, type EditRow, rowsOf } from './edit-plan';
import type { Order } from './order-types';
import type { Units } from './units';
import { useOrderChanged } from './use-order-changed';

/** Clicks on a stepper come in a row: asked is for the last of them. */
const PAUSE_MS = 250;

/** Changes what is in an order before it is sent. What it comes to is shown first; then it is made. */
export function EditSheet({ order, onClose }: { order: Order; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const changed = useOrderChanged(order.number);
  const { keyFor } = useKey();
  const [added, setAdded] = useState<EditRow[]>([]);
  const [wanted, setWanted] = useState<Units>({});
  const [reason, setReason] = useState('');
  const [noReason, setNoReason] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const rows = [...rowsOf(order), ...added];
  const lines = changesOf(rows, wanted);
  const asked = useSettled(JSON.stringify(lines), PAUSE_MS);
  const preview = useQuery({
    ...trpc.orders.previewEdit.queryOptions({ number: order.number, lines: JSON.parse(asked) }),
    enabled: asked !== '[]',
    placeholderData: keepPreviousData,
    retry: false,
  });
  const edit = useMutation(trpc.orders.edit.mutationOptions());
  const isCurrent = asked === JSON.stringify(lines) && !preview.isPlaceholderData;
  const shown = lines.length > 0 && preview.data && !preview.isError ? preview.data : null;
  const money = (amountMinor: number) =>
    priceText({ amountMinor, currency: order.currency, locale: DESK_LOCALE });

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!shown || !isCurrent || edit.isPending) return;
    if (!reason.trim()) return setNoReason('Say why. The shopper reads it.');
    const expectedDifferenceMinor = shown.differenceMinor;
    const wish = { number: order.number, lines, reason: reason.trim(), expectedDifferenceMinor };
    setRefusal(undefined);
    try {
      changed(await edit.mutateAsync({ ...wish, key: keyFor(wish) }));
      toast(saidOf(expectedDifferenceMinor, money));
      onClose();
    } catch (error) {
      setRefusal(failureOf(error).detail);
      void queryClient.invalidateQueries(trpc.orders.previewEdit.pathFilter());
      changed();
    }
  };

  return (
    <Sheet
      open
      onOpenChange={(open) => !open && onClose()}
      title="Change the order"
      footer={
        <Button
          form="edit-order"
          type="submit"
          size="medium"
          className="w-full"
          busy={edit.isPending}
          disabled={!shown || !isCurrent}
        >
          {edit.isPending ? 'Changing' : doneBy(shown?.differenceMinor ?? 0, money)}
        </Button>
      }
    >
      <form id="edit-order" onSubmit={submit} noValidate className="grid gap-5 py-2">
        {refusal ? (
          <Notice kind="problem" title="Nothing was changed.">
            {refusal}
          </Notice>
        ) : null}
        <EditLines rows={rows} wanted={wanted} onChange={setWanted} />
        <AddThing
          chosen={rows.map(({ variantId }) => variantId)}
          onAdd={(row) => {
            setAdded([...added, row]);
            setWanted({ ...wanted, [row.variantId]: 1 });
          }}
        />
        {lines.length > 0 && preview.isError ? (
          <Notice kind="info" title="This cannot be done.">
            {failureOf(preview.error).detail}
          </Notice>
        ) : null}
        {shown ? (
          <>
            <EditDifference preview={shown} currency={order.currency} isStale={!isCurrent} />
            <EditConsequence differenceMinor={shown.differenceMinor} />
          </>
        ) : null}
        <TextArea
          label="Why"
          help="The shopper reads it in the email."
          maxLength={500}
          value={reason}
          refusal={noReason}
          onChange={(event) => {
            setReason(event.target.value);
            setNoReason(undefined);
          }}
        />
      </form>
    </Sheet>
  );
}

type Money = (amountMinor: number) => string;

function doneBy(differenceMinor: number, money: Money): string {
  if (differenceMinor > 0) return `Ask the shopper for ${money(differenceMinor)}`;
  return differenceMinor < 0 ? `Change and refund ${money(-differenceMinor)}` : 'Change the order';
}

function saidOf(differenceMinor: number, money: Money): string {
  if (differenceMinor > 0) return `The shopper was asked for ${money(differenceMinor)}.`;
  return differenceMinor < 0
    ? `Changed. ${money(-differenceMinor)} are on their way back.`
    : 'The order is changed.';
}
