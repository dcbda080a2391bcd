'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { toast } from '@souk/ui/toast';
import { useKey } from '@souk/ui/use-key';
import { useMutation } from '@tanstack/react-query';
import { type KeyboardEvent, useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { CountRow } from './count-row';
import { findCounts, type Typed } from './shelf-counts';
import type { StockItem } from './stock-types';
import { useStockChange } from './use-stock-change';

/** A shelf counted down the column: Enter goes to the next, and everything is saved at once or not at all. */
export function ShelfCount({ items, onDone }: { items: readonly StockItem[]; onDone: () => void }) {
  const trpc = useTRPC();
  const readAgain = useStockChange();
  const count = useMutation(trpc.stock.count.mutationOptions());
  const intent = useKey();
  const [typed, setTyped] = useState<Typed>({});
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [refused, setRefused] = useState<Record<string, string>>({});
  const { counts, mistakes } = findCounts(typed);

  const save = async () => {
    setProblem(null);
    setRefused(mistakes);
    if (Object.keys(mistakes).length > 0) return;
    const wish = { lines: counts, ...(note.trim() ? { note: note.trim() } : {}) };
    try {
      await count.mutateAsync({ ...wish, key: intent.keyFor(wish) });
      intent.renew();
      await readAgain();
      toast(counts.length === 1 ? 'One count saved.' : `${counts.length} counts saved.`);
      onDone();
    } catch (error) {
      const { detail, errors } = failureOf(error);
      setProblem(detail);
      setRefused(
        Object.fromEntries(
          errors.flatMap(({ path, message }) => {
            const variantId = counts[Number(/^lines\.(\d+)/.exec(path)?.[1])]?.variantId;
            return variantId ? [[variantId, message]] : [];
          }),
        ),
      );
    }
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      noValidate
    >
      {problem ? (
        <Notice kind="problem" title="Nothing was saved." className="m-4">
          {problem}
        </Notice>
      ) : null}
      <table className="w-full border-separate border-spacing-0 text-tiny" onKeyDown={enterIsNext}>
        <caption className="sr-only">Count of the shelf</caption>
        <thead className="text-left">
          <tr className="[&>th]:h-9 [&>th]:border-line [&>th]:border-b [&>th]:px-2 [&>th]:font-normal [&>th]:text-ink-muted">
            <th scope="col" className="pl-5!">
              Thing
            </th>
            <th scope="col" className="text-right whitespace-nowrap">
              On hand
            </th>
            <th scope="col" className="pr-5! text-right">
              Counted
            </th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {items.map((item) => (
            <CountRow
              key={item.variantId}
              item={item}
              typed={typed[item.variantId] ?? ''}
              refusal={refused[item.variantId]}
              onType={(text) => setTyped((before) => ({ ...before, [item.variantId]: text }))}
            />
          ))}
        </tbody>
      </table>
      <div className="border-line border-t px-5 py-4">
        <Field
          label="Note"
          optional
          maxLength={300}
          autoComplete="off"
          placeholder="Sunday round"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          className="w-full md:w-64"
        />
      </div>
      <div className="sticky bottom-0 flex gap-3 rounded-b-panel border-line border-t bg-raised px-5 py-3">
        <Button type="submit" size="medium" busy={count.isPending} disabled={counts.length === 0}>
          {counts.length === 1 ? 'Save one count' : `Save ${counts.length} counts`}
        </Button>
        <Button variant="quiet" size="medium" onClick={onDone}>
          Stop counting
        </Button>
      </div>
    </form>
  );
}

/** Enter and the arrows walk down the column; Enter in the last box goes to the note. */
function enterIsNext(event: KeyboardEvent<HTMLTableElement>): void {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const boxes = [...(event.currentTarget.closest('form')?.querySelectorAll('input') ?? [])];
  const next = boxes[boxes.indexOf(event.target) + step];
  next?.focus();
  next?.select();
}
