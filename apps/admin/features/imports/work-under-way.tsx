import { Button } from '@souk/ui/button';
import type { Import } from './import-types';
import { counted, plain } from './import-words';
import { ProgressBar } from './progress-bar';
import { useImportSteps } from './use-import-steps';

const words = {
  uploaded: 'Waiting for the import before it',
  checking: 'Dry run: reading and comparing, nothing is changed',
  applying: 'Applying',
  undoing: 'Undoing',
} as const;

/** How far the work is, and a way to stop it. */
export function WorkUnderWay({ file }: { file: Import }) {
  const { cancel } = useImportSteps();
  const { id, state, bytesDone, sizeBytes, rowsDone, changes, cancelling } = file;
  const settled = (changes?.undone ?? 0) + (changes?.kept ?? 0);
  const whole = settled + (changes?.applied ?? 0);
  const part =
    state === 'undoing' ? (whole > 0 ? settled / whole : null) : sizeBytes > 0 ? bytesDone / sizeBytes : null;
  const detail =
    state === 'undoing' ? `${plain(settled)} of ${counted(whole, 'product')}` : counted(rowsDone, 'row');
  const mayCancel = state !== 'undoing';
  return (
    <section aria-label="Progress" className="grid gap-4 rounded-panel border border-line bg-raised p-5">
      <ProgressBar
        label={words[state as keyof typeof words]}
        part={state === 'uploaded' ? null : part}
        detail={detail}
      />
      {mayCancel ? (
        <Button
          variant="quiet"
          size="small"
          className="justify-self-start max-md:h-11"
          busy={cancelling || cancel.isPending}
          onClick={() => cancel.mutate({ id })}
        >
          {cancelling ? 'Stopping after this batch' : 'Cancel'}
        </Button>
      ) : null}
    </section>
  );
}
