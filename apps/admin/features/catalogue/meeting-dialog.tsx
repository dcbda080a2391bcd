'use client';

import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import { Radio } from '@souk/ui/radio';
import { useState } from 'react';
import { type Conflict, takeTheirs } from './merge-drafts';
import type { Category, Draft } from './product-draft';
import { shownValue } from './shown-value';
import { taxClassText } from './tax-classes';
import type { Meeting } from './use-product-editor';

type MeetingDialogProps = {
  meeting: Meeting;
  draft: Draft;
  categories: readonly Category[];
  onSettle: (chosen: Draft) => void;
  onLater: () => void;
};

/** Two people changed the same thing in different ways: both ways side by side, and one of them chosen for each. */
export function MeetingDialog({ meeting, draft, categories, onSettle, onLater }: MeetingDialogProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (field: string, whose: 'mine' | 'theirs') =>
    setTheirs((now) => {
      const next = new Set(now);
      if (whose === 'theirs') next.add(field);
      else next.delete(field);
      return next;
    });
  const settle = () =>
    onSettle(
      meeting.conflicts
        .filter(({ field }) => theirs.has(field))
        .reduce((chosen, conflict) => takeTheirs(chosen, conflict, meeting.theirs), draft),
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onLater()}
      title="Somebody else was here"
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="quiet" size="medium" onClick={onLater}>
            Decide later
          </Button>
          <Button size="medium" onClick={settle}>
            Save what is chosen
          </Button>
        </div>
      }
    >
      <p className="mb-4">
        {meeting.by} saved this product while you were editing it. Everything only one of you touched is kept.
        Here both of you did; choose for each.
      </p>
      <div className="grid gap-4">
        {meeting.conflicts.map((conflict) => (
          <fieldset key={conflict.field} className="grid gap-2">
            <legend className="mb-1 font-semibold">{conflict.label}</legend>
            <Choice
              conflict={conflict}
              whose="mine"
              label="Yours"
              chosen={!theirs.has(conflict.field)}
              categories={categories}
              onChoose={choose}
            />
            <Choice
              conflict={conflict}
              whose="theirs"
              label={`From ${meeting.by}`}
              chosen={theirs.has(conflict.field)}
              categories={categories}
              onChoose={choose}
            />
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}

type ChoiceProps = {
  conflict: Conflict;
  whose: 'mine' | 'theirs';
  label: string;
  chosen: boolean;
  categories: readonly Category[];
  onChoose: (field: string, whose: 'mine' | 'theirs') => void;
};

function Choice({ conflict, whose, label, chosen, categories, onChoose }: ChoiceProps) {
  const value = conflict[whose];
  return (
    <Radio
      name={conflict.field}
      checked={chosen}
      onChange={() => onChoose(conflict.field, whose)}
      className={`items-start! rounded-field border-[1.5px] p-3 ${chosen ? 'border-ink' : 'border-line'}`}
    >
      <span className="grid min-w-0 gap-0.5">
        <span className="text-ink-muted text-tiny">{label}</span>
        <span className="whitespace-pre-line break-words">
          {conflict.field.endsWith('.taxClass') ? taxClassText(value) : shownValue(value, categories)}
        </span>
      </span>
    </Radio>
  );
}
