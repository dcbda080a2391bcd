'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { Select } from '@souk/ui/select';
import { TextArea } from '@souk/ui/text-area';
import { useKey } from '@souk/ui/use-key';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { Dialog } from '../ui/dialog.tsx';
import type { Order } from './order-types.ts';
import { ReturnLine } from './return-line.tsx';

/** What is chosen, with what the desk reads: whoever opens the parcel reads the shop's own language. */
const reasons = [
  { name: 'fit', toDesk: 'It does not fit' },
  { name: 'damaged', toDesk: 'It is damaged' },
  { name: 'expected', toDesk: 'It is not what I expected' },
  { name: 'mind', toDesk: 'I changed my mind' },
] as const;

/** How many of a line may be sent back: those that left and are not on their way back or here again. */
const returnable = (line: Order['lines'][number]): number =>
  line.shippedQuantity - line.onReturnQuantity - line.returnedQuantity;

/** One row a thing: it may stand on several lines, when some of it was added later. */
const thingsOf = (order: Order): { line: Order['lines'][number]; max: number }[] =>
  order.lines
    .filter(({ variantId }, place) => order.lines.findIndex((one) => one.variantId === variantId) === place)
    .map((line) => ({
      line,
      max: order.lines
        .filter(({ variantId }) => variantId === line.variantId)
        .reduce((sum, one) => sum + returnable(one), 0),
    }))
    .filter(({ max }) => max > 0);

/** Asks to send things back: what, how many, why. Nothing is shown when there is nothing to send back. */
export function ReturnForm({ order, orderKey }: { order: Order; orderKey?: string }) {
  const t = useTranslations('order.return');
  const ui = useTranslations('ui');
  const errorText = useErrorText('order');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { keyFor, renew } = useKey();
  const [open, setOpen] = useState(false);
  const [counts, setCounts] = useState<Record<string, number>>({});
  const [reason, setReason] = useState<string>(reasons[0].toDesk);
  const [note, setNote] = useState('');
  const [nothingChosen, setNothingChosen] = useState(false);
  const ask = useMutation(
    trpc.orders.requestReturn.mutationOptions({
      onSuccess: async () => {
        renew();
        setOpen(false);
        setCounts({});
        setNote('');
        await queries.invalidateQueries({ queryKey: trpc.orders.byNumber.queryKey() });
      },
    }),
  );
  const things = thingsOf(order);
  if (things.length === 0 || order.status === 'cancelled') return null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const chosen = Object.entries(counts)
      .filter(([, quantity]) => quantity > 0)
      .map(([variantId, quantity]) => ({ variantId, quantity, reason }));
    setNothingChosen(chosen.length === 0);
    if (chosen.length === 0) return;
    const wanted = { number: order.number, orderKey, lines: chosen, ...(note.trim() ? { note } : {}) };
    ask.mutate({ ...wanted, key: keyFor(wanted) });
  };
  const problem = nothingChosen ? t('choose') : ask.error && errorText(ask.error);
  return (
    <>
      <Button variant="quiet" size="medium" className="justify-self-start" onClick={() => setOpen(true)}>
        {t('open')}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} place="side" title={t('open')}>
        <form onSubmit={submit} className="grid gap-6 pb-2" noValidate>
          <ul className="divide-y divide-line border-y border-line">
            {things.map(({ line, max }) => (
              <ReturnLine
                key={line.variantId}
                line={line}
                max={max}
                value={counts[line.variantId] ?? 0}
                onChange={(value) => setCounts((now) => ({ ...now, [line.variantId]: value }))}
              />
            ))}
          </ul>
          <Select
            label={t('why')}
            options={reasons.map(({ name, toDesk }) => ({ value: toDesk, label: t(`reason.${name}`) }))}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <TextArea
            label={t('anything')}
            optional={ui('optional')}
            maxLength={2_000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          {problem && <Notice kind="problem" title={problem} />}
          <Button type="submit" busy={ask.isPending}>
            {t('ask')}
          </Button>
          <p className="text-small text-ink-muted">{t('first', { email: order.email })}</p>
        </form>
      </Dialog>
    </>
  );
}
