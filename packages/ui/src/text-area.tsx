import { TriangleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.tsx';

type Props = ComponentProps<'textarea'> & {
  label: string;
  help?: ReactNode;
  refusal?: ReactNode;
  /** Need not be filled in; the word for it where it is not English. */
  optional?: boolean | string;
};

/** Several lines of input; grows with what is written. */
export function TextArea({ label, help, refusal, optional, className, id, ...rest }: Props) {
  const made = useId();
  const name = id ?? made;
  const note = refusal ?? help;
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={name} className="text-small font-semibold">
        {label}
        {optional && (
          <span className="font-normal text-ink-muted"> ({optional === true ? 'optional' : optional})</span>
        )}
      </label>
      <textarea
        id={name}
        rows={3}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={note ? `${name}-note` : undefined}
        className={classNames(
          'field-sizing-content min-h-24 w-full rounded-field border-[1.5px] bg-raised px-4 py-3 text-body text-ink placeholder:text-ink-muted rtl:text-right rtl:[unicode-bidi:plaintext] transition-colors duration-(--duration-quick) hover:border-ink',
          refusal ? 'border-2 border-danger' : 'border-line-strong',
        )}
        {...rest}
      />
      <p
        id={`${name}-note`}
        aria-live="polite"
        className={classNames(
          'flex gap-2 text-small empty:hidden',
          refusal ? 'font-medium text-danger' : 'text-ink-muted',
        )}
      >
        {refusal && (
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
        )}
        {note && <span>{note}</span>}
      </p>
    </div>
  );
}
