import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { type FormEvent, useState } from 'react';
import { failureOf } from '../../lib/trpc/client';
import { termsOf } from './terms-text';

type SynonymFormProps = {
  label: string;
  help: string;
  initial: string;
  submitLabel: string;
  /** Rejects with what the shop says against it. */
  onSave: (terms: string[]) => Promise<unknown>;
  onCancel?: () => void;
};

/** Terms that mean the same, on one line with commas between. What is refused is said below the line. */
export function SynonymForm(props: SynonymFormProps) {
  const { label, help, initial, submitLabel, onSave, onCancel } = props;
  const [text, setText] = useState(initial);
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const terms = termsOf(text);
    if (terms.length < 2) {
      setRefusal('Name at least two, with a comma between.');
      return;
    }
    setBusy(true);
    try {
      await onSave(terms);
      setText('');
      setRefusal(undefined);
    } catch (error) {
      const { detail, errors } = failureOf(error);
      setRefusal(errors[0]?.message ?? detail);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={save} className="grid gap-3">
      <Field
        label={label}
        help={help}
        value={text}
        maxLength={400}
        autoCapitalize="off"
        refusal={refusal}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(undefined);
        }}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" size="small" className="max-md:h-11" busy={busy}>
          {submitLabel}
        </Button>
        {onCancel ? (
          <Button variant="quiet" size="small" className="max-md:h-11" onClick={onCancel}>
            Leave it as it was
          </Button>
        ) : null}
      </div>
    </form>
  );
}
