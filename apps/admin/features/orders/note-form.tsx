'use client';

import { Button } from '@souk/ui/button';
import { useMutation } from '@tanstack/react-query';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { useOrderChanged } from './use-order-changed';

/** A note for the team, in the order's history. `N` comes here. */
export function NoteForm({ number }: { number: string }) {
  const trpc = useTRPC();
  const changed = useOrderChanged(number);
  const note = useMutation(trpc.orders.note.mutationOptions());
  const [text, setText] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focusOnKey = (event: KeyboardEvent) => {
      const writing = (event.target as HTMLElement).closest(
        'input, textarea, select, [contenteditable="true"]',
      );
      if (event.key !== 'n' || writing || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', focusOnKey);
    return () => document.removeEventListener('keydown', focusOnKey);
  }, []);

  const leave = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!text.trim() || note.isPending) return;
    try {
      changed(await note.mutateAsync({ number, text: text.trim() }));
      setText('');
    } catch {
      // What was typed stays; the sentence below says why.
    }
  };
  return (
    <form onSubmit={leave} className="rounded-b-panel border-line border-t bg-sunk px-5 py-3">
      <div className="flex items-center gap-2">
        <input
          ref={box}
          aria-label="Leave a note for the team"
          aria-keyshortcuts="n"
          placeholder="Leave a note for the team"
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
          className="h-11 min-w-0 flex-1 rounded-field bg-transparent px-1 placeholder:text-ink-muted md:h-9"
        />
        {text.trim() ? (
          <Button type="submit" variant="quiet" size="small" busy={note.isPending}>
            Leave it
          </Button>
        ) : (
          <kbd className="hidden rounded-md border border-line bg-raised px-1.5 font-sans text-ink-muted text-xs md:block">
            N
          </kbd>
        )}
      </div>
      {note.isError ? (
        <p role="alert" className="mt-1 text-danger text-tiny">
          {failureOf(note.error).detail}
        </p>
      ) : null}
    </form>
  );
}
