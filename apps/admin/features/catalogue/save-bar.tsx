'use client';

import { Button } from '@souk/ui/button';
import { useEffect } from 'react';
import type { ProductEditor } from './use-product-editor';

/** Stays in sight while there is something to save. Ctrl or Cmd with S does the same. */
export function SaveBar({ editor }: { editor: ProductEditor }) {
  const { dirty, isNew, saving, failure, save, discard } = editor;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      save();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
  if (!dirty && !isNew && !failure) return null;
  return (
    <div className="sticky bottom-0 z-20 -mx-4 mt-6 border-line border-t bg-paper px-4 py-3 md:-mx-8 md:px-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p role="status" className={failure ? 'font-medium text-danger' : 'text-ink-muted'}>
          {failure ??
            (saving ? 'Saving' : dirty ? 'Unsaved changes, kept in this browser' : 'Nothing to save yet')}
        </p>
        <span className="flex gap-2">
          {dirty ? (
            <Button variant="quiet" size="small" className="max-md:h-11" onClick={discard} disabled={saving}>
              Throw away
            </Button>
          ) : null}
          <Button
            size="small"
            className="max-md:h-11"
            busy={saving}
            aria-keyshortcuts="Control+S Meta+S"
            onClick={() => save()}
          >
            {isNew ? 'Save the product' : 'Save'}
          </Button>
        </span>
      </div>
    </div>
  );
}
