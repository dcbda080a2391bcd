import { Button } from '@souk/ui/button';
import type { FormEventHandler, ReactNode } from 'react';

type PanelFormProps = {
  onSubmit: FormEventHandler;
  /** What the button says, such as "Save the day". */
  save: string;
  isSaving: boolean;
  /** There is something to save only once something was changed. */
  isChanged: boolean;
  children: ReactNode;
};

/** The small form of one panel: its fields, and a quiet button below them. */
export function PanelForm({ onSubmit, save, isSaving, isChanged, children }: PanelFormProps) {
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-4 px-5 pt-1 pb-5">
      {children}
      <Button
        type="submit"
        variant="quiet"
        size="small"
        className="justify-self-start max-md:h-11"
        busy={isSaving}
        disabled={!isChanged}
      >
        {save}
      </Button>
    </form>
  );
}
