import { useId } from 'react';

type TextAreaProps = {
  label: string;
  help?: string;
  refusal?: string | undefined;
  maxLength?: number;
  value: string;
  onChange: (text: string) => void;
};

/** A few lines of plain text. */
export function TextArea({ label, help, refusal, maxLength, value, onChange }: TextAreaProps) {
  const name = useId();
  const note = refusal ?? help;
  return (
    <div className="grid gap-1.5">
      <label htmlFor={name} className="font-semibold text-small">
        {label}
        <span className="font-normal text-ink-muted"> (optional)</span>
      </label>
      <textarea
        id={name}
        rows={3}
        value={value}
        maxLength={maxLength}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={note ? `${name}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={`w-full rounded-field border-[1.5px] bg-raised px-4 py-2.5 text-body hover:border-ink ${refusal ? 'border-danger' : 'border-line-strong'}`}
      />
      {note ? (
        <p
          id={`${name}-note`}
          className={`text-small ${refusal ? 'font-medium text-danger' : 'text-ink-muted'}`}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
