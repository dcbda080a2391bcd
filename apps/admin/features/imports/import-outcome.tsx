'use client';

import { Notice } from '@souk/ui/notice';
import type { Import } from './import-types';
import { counted, plain } from './import-words';
import { KeptProducts } from './kept-products';

/** What a resting import means, in a sentence, and what has to be known about it. */
export function ImportOutcome({ file }: { file: Import }) {
  const { state, complete, planned, result, changes, failure } = file;
  if (state === 'checked' && !complete)
    return (
      <Notice
        kind="problem"
        title="This file could not be read to its end, so nothing of it can be imported."
      >
        The place is named under Problems. Mend it there and send the file again.
      </Notice>
    );
  if (state === 'checked')
    return planned.created + planned.changed > 0 ? (
      <Notice kind="info" title="Nothing is changed yet.">
        This is what applying would do.
      </Notice>
    ) : (
      <Notice kind="info" title="There is nothing to apply.">
        {planned.refused > 0
          ? 'Every product that differs was refused; see Problems.'
          : 'The shop has all of this already.'}
      </Notice>
    );
  if (state === 'undone' && changes)
    return (
      <>
        <Notice
          kind={changes.kept > 0 ? 'stale' : 'info'}
          title={
            changes.kept > 0
              ? `Undone, except for ${counted(changes.kept, 'product')} that stayed.`
              : `Undone. ${counted(changes.undone, 'product is', 'products are')} as before.`
          }
        >
          {changes.kept > 0
            ? `${counted(changes.undone, 'product is', 'products are')} as before. What was sold or edited since is not taken back.`
            : ''}
        </Notice>
        {changes.kept > 0 ? <KeptProducts id={file.id} /> : null}
      </>
    );
  if (state === 'failed')
    return (
      <Notice kind="problem" title="This import broke off.">
        {failure} {result ? `${counted(result.created + result.changed, 'product')} came in before.` : ''}
      </Notice>
    );
  if (!result)
    return state === 'cancelled' ? (
      <Notice kind="info" title="Cancelled.">
        Nothing of this file was imported.
      </Notice>
    ) : null;
  return (
    <Notice
      kind={state === 'cancelled' || result.meanwhile > 0 ? 'stale' : 'info'}
      title={
        state === 'cancelled'
          ? `Cancelled after ${counted(result.created + result.changed, 'product')}.`
          : `${plain(result.created)} created, ${plain(result.changed)} changed, ${plain(result.unchanged)} left, ${plain(result.refused)} refused.`
      }
    >
      {[
        state === 'cancelled' ? 'What came in before stays until you undo it.' : '',
        result.meanwhile > 0
          ? `${counted(result.meanwhile, 'product')} had changed since the dry run and ${result.meanwhile === 1 ? 'was' : 'were'} left alone.`
          : '',
        result.picturesMissing > 0
          ? `${counted(result.picturesMissing, 'picture')} could not be had; see Problems.`
          : '',
      ]
        .filter((sentence) => sentence !== '')
        .join(' ')}
    </Notice>
  );
}
