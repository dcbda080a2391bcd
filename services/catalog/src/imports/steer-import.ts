import { recordAudit } from '@souk/service-kit/audit';
import { type Db, inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { lockImport, queueImport, readImport, requestCancel } from './import.queries.ts';
import type { Import, ImportState } from './import.shapes.ts';
import type { ImportActor } from './import-row.ts';

type Who = { id: string; actor: ImportActor };
type Locked = NonNullable<Awaited<ReturnType<typeof lockImport>>>;

/** Lets the import of a checked file begin; with `overwrite`, also of what was left alone because it had changed. */
export const applyChecked = (
  db: Service['db'],
  { id, actor, overwrite }: Who & { overwrite: boolean },
): Promise<Import | Refusal> =>
  steer(db, id, async (tx, { state, complete, meanwhile }) => {
    if (state === 'applying' || (state === 'applied' && meanwhile === 0)) return null;
    if (state === 'applied' && !overwrite)
      return refuse(
        'IMPORT_STATE',
        'This file is imported. What changed meanwhile was left alone: say so to go over it.',
      );
    if (state !== 'checked' && state !== 'applied') return refuse('IMPORT_STATE', whyNot(state));
    if (!complete)
      return refuse(
        'IMPORT_INCOMPLETE',
        'This file could not be read to its end, so nothing of it is imported. Mend it and send it again.',
      );
    await queueImport(tx, id, { state: 'applying', actor, overwrite });
    return 'import.applied';
  });

/** Stops before the next batch. What is in stays, as a change set that can be undone. */
export const cancelImport = (db: Service['db'], { id }: Who): Promise<Import | Refusal> =>
  steer(db, id, async (tx, { state }) => {
    if (state === 'cancelled') return null;
    if (!['uploaded', 'checking', 'checked', 'applying'].includes(state))
      return refuse('IMPORT_STATE', whyNot(state));
    await requestCancel(tx, id);
    return 'import.cancelled';
  });

/** Takes back what an import did, as far as it was neither sold nor edited since. */
export const undoApplied = (db: Service['db'], { id, actor }: Who): Promise<Import | Refusal> =>
  steer(db, id, async (tx, { state, changes }) => {
    if (state === 'undoing' || state === 'undone') return null;
    if (!['applied', 'cancelled', 'failed'].includes(state)) return refuse('IMPORT_STATE', whyNot(state));
    if (!changes) return refuse('IMPORT_STATE', 'This import changed nothing, so there is nothing to undo.');
    await queueImport(tx, id, { state: 'undoing', actor });
    return 'import.undone';
  });

/** Under the import's lock: the action that was begun, null where it had been before, or why it cannot be. */
async function steer(
  db: Service['db'],
  id: string,
  begin: (tx: Db, row: Locked) => Promise<string | null | Refusal>,
): Promise<Import | Refusal> {
  return inTransaction(db, async (tx) => {
    const row = await lockImport(tx, id);
    if (!row) return refuse('IMPORT_UNKNOWN', 'There is no import of this id.');
    const begun = await begin(tx, row);
    if (begun !== null && typeof begun !== 'string') return begun;
    if (begun) await recordAudit(tx, { action: begun, entity: 'import', entityId: id, before: row.state });
    return (await readImport(tx, id))!;
  });
}

const whyNot = (state: ImportState): string =>
  ({
    uploaded: 'This file waits to be read. A moment.',
    checking: 'This file is being read. Wait until that is done.',
    checked: 'Nothing of this file is imported yet.',
    applying: 'This file is being imported. Wait for it, or cancel it.',
    applied: 'This file is imported already.',
    cancelled: 'This import was cancelled. Send the file again.',
    undoing: 'This import is being undone.',
    undone: 'This import was undone. Send the file again.',
    failed: 'This import broke off. Send the file again.',
  })[state];
