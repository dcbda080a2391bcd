'use client';

import { Button } from '@souk/ui/button';
import { useState } from 'react';
import { failureOf } from '../../lib/trpc/client';
import { CellField } from './cell-field';

/** A name, then Enter. What was typed stays when it is refused. */
export function NewCategory({ label, onAdd }: { label: string; onAdd: (title: string) => Promise<unknown> }) {
  const [title, setTitle] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const add = async () => {
    if (!title.trim()) return;
    try {
      await onAdd(title.trim());
      setTitle('');
    } catch (error) {
      setRefusal(failureOf(error).detail);
    }
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
      <CellField
        label={label}
        placeholder={label}
        value={title}
        maxLength={80}
        refusal={refusal}
        onChange={(next) => {
          setTitle(next);
          setRefusal(undefined);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          void add();
        }}
      />
      <Button variant="quiet" size="small" className="max-md:h-11" onClick={add}>
        Add
      </Button>
    </div>
  );
}
