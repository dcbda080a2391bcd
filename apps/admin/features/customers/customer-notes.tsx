'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { Panel } from '../desk/panel';
import { useMay } from '../desk/use-may';
import { momentOf } from '../orders/order-time';
import type { Note } from './customer-types';
import { NoteForm } from './note-form';
import { useCustomerChanged } from './use-customer-changed';

type Props = { customerId: string; notes: readonly Note[]; nowMs: number };

/** What colleagues tell each other. A note is never rewritten: what was wrong is struck through and stays. */
export function CustomerNotes({ customerId, notes, nowMs }: Props) {
  const trpc = useTRPC();
  const changed = useCustomerChanged();
  const mayNote = useMay('customers.note');
  const strike = useMutation(trpc.customers.strikeNote.mutationOptions());
  const [asking, setAsking] = useState<Note | null>(null);
  return (
    <Panel title="Notes" aside="Only colleagues see these">
      {mayNote ? <NoteForm customerId={customerId} /> : null}
      {notes.length === 0 ? (
        <p className="px-5 pt-1 pb-5 text-ink-muted">No notes yet.</p>
      ) : (
        <ol className="px-5 pb-3">
          {notes.map((note) => (
            <li key={note.id} className="flex gap-4 border-line border-t py-3 first:border-t-0">
              <div className="min-w-0 flex-1">
                {note.struckAt ? (
                  <del className="block break-words whitespace-pre-wrap text-ink-muted">{note.text}</del>
                ) : (
                  <p className="break-words whitespace-pre-wrap">{note.text}</p>
                )}
                <p className="mt-1 text-ink-muted text-tiny">
                  {note.by}, <time dateTime={note.at}>{momentOf(note.at, nowMs)}</time>
                  {note.struckBy && note.struckAt
                    ? `; struck by ${note.struckBy}, ${momentOf(note.struckAt, nowMs)}`
                    : ''}
                </p>
              </div>
              {mayNote && !note.struckAt ? (
                <Button
                  variant="quiet"
                  size="small"
                  className="max-md:h-11"
                  aria-label={`Strike the note of ${note.by}: ${note.text.slice(0, 40)}`}
                  onClick={() => setAsking(note)}
                >
                  Strike
                </Button>
              ) : null}
            </li>
          ))}
        </ol>
      )}
      <ConfirmDialog
        open={asking !== null}
        onOpenChange={(open) => (open ? null : setAsking(null))}
        title="Strike this note?"
        confirmLabel="Strike it"
        onConfirm={async () => {
          if (!asking) return;
          await strike.mutateAsync({ id: customerId, noteId: asking.id });
          await changed();
          toast('The note is struck.');
        }}
      >
        <p>It stays readable, struck through, with your name beside it. This cannot be taken back.</p>
        <blockquote className="border-line border-l-2 pl-4 text-ink-muted">{asking?.text}</blockquote>
      </ConfirmDialog>
    </Panel>
  );
}
