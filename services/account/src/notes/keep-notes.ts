import { recordAudit } from '@souk/service-kit/audit';
import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { customerUnknown } from '../caller-rules.ts';
import { findCustomer } from '../customers/customer.queries.ts';
import { findNote, insertNote, markStruck, type Note } from './note.queries.ts';

/** Adds a note about a customer, for colleagues to read. Refusals: CUSTOMER_UNKNOWN. */
export function addNote(
  db: Service['db'],
  note: { customerId: string; staffId: string; text: string },
): Promise<Note | Refusal> {
  return inTransaction(db, async (tx) => {
    if (!(await findCustomer(tx, note.customerId))) return customerUnknown();
    const added = await insertNote(tx, note);
    await recordAudit(tx, {
      action: 'customer.note_added',
      entity: 'customer',
      entityId: note.customerId,
      before: null,
      after: { noteId: added.id, text: added.text },
    });
    return added;
  });
}

/** Strikes a note through. It stays readable, and striking it again changes nothing. Refusals: NOTE_UNKNOWN. */
export function strikeNote(
  db: Service['db'],
  strike: { customerId: string; noteId: string; staffId: string },
): Promise<Note | Refusal> {
  return inTransaction(db, async (tx) => {
    if (!(await findNote(tx, strike)))
      return refuse('NOTE_UNKNOWN', 'We do not know this note. Reload the page to see those there are.');
    if (await markStruck(tx, strike)) {
      await recordAudit(tx, {
        action: 'customer.note_struck',
        entity: 'customer',
        entityId: strike.customerId,
        before: { noteId: strike.noteId, struck: false },
        after: { noteId: strike.noteId, struck: true },
      });
    }
    return (await findNote(tx, strike))!;
  });
}
