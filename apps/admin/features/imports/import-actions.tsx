'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useState } from 'react';
import { failureOf } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import type { Import } from './import-types';
import { counted } from './import-words';
import { useImportSteps } from './use-import-steps';

/** The next step of an import, and the way back. */
export function ImportActions({ file }: { file: Import }) {
  const { apply, cancel, undo } = useImportSteps();
  const [asks, setAsks] = useState<'undo' | 'overwrite' | null>(null);
  const { id, state, complete, planned, result, changes } = file;
  const todo = planned.created + planned.changed;
  const begin = (overwrite: boolean) => apply.mutateAsync({ id, overwrite });
  const saying = (work: Promise<unknown>) =>
    void work.catch((error: unknown) => toast(failureOf(error).detail));

  return (
    <>
      {state === 'checked' ? (
        <Button
          variant="quiet"
          size="small"
          className="max-md:h-11"
          onClick={() => saying(cancel.mutateAsync({ id }))}
        >
          Discard
        </Button>
      ) : null}
      {state === 'checked' && complete && todo > 0 ? (
        <Button
          size="small"
          className="max-md:h-11"
          busy={apply.isPending}
          onClick={() => saying(begin(false))}
        >
          Apply to {counted(todo, 'product')}
        </Button>
      ) : null}
      {state === 'applied' && (result?.meanwhile ?? 0) > 0 ? (
        <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setAsks('overwrite')}>
          Overwrite {counted(result?.meanwhile ?? 0, 'product')}
        </Button>
      ) : null}
      {['applied', 'cancelled', 'failed'].includes(state) && (changes?.applied ?? 0) > 0 ? (
        <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setAsks('undo')}>
          Undo this import
        </Button>
      ) : null}
      <ConfirmDialog
        open={asks === 'undo'}
        onOpenChange={(open) => setAsks(open ? 'undo' : null)}
        title="Undo this import?"
        confirmLabel="Undo the import"
        onConfirm={() => undo.mutateAsync({ id })}
      >
        <p>
          What it created is taken out again, and what it changed becomes what it was before:{' '}
          {counted(changes?.applied ?? 0, 'product')}.
        </p>
        <p>Products that were sold or edited since stay as they are. You will see which, and why.</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asks === 'overwrite'}
        onOpenChange={(open) => setAsks(open ? 'overwrite' : null)}
        title="Overwrite what changed meanwhile?"
        confirmLabel="Overwrite"
        onConfirm={() => begin(true)}
      >
        <p>
          Somebody changed {counted(result?.meanwhile ?? 0, 'product')} after the dry run. The file’s version
          replaces theirs; undoing the import brings theirs back.
        </p>
      </ConfirmDialog>
    </>
  );
}
