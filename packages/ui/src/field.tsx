import { Check, TriangleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { classNames } from './class-names.tsx';

type Props = ComponentProps<'input'> & {
  label: string;
  /** Says what is wanted, before anything is wrong. */
  help?: ReactNode;
  /** What is wrong with what was entered, and what to do. */
  refusal?: ReactNode;
  /** What was made of it, once it is right. */
  success?: ReactNode;
  /** Need not be filled in; the word for it where it is not English. */
  optional?: boolean | string;
};

const box =
  'h-(--field-height) w-full rounded-field border-[1.5px] bg-raised px-4 text-body text-ink placeholder:text-ink-muted rtl:text-right rtl:[unicode-bidi:plaintext] transition-colors duration-(--duration-quick) hover:border-ink';

/** A labelled line of input with its help or refusal below. */
export function Field({ label, help, refusal, success, optional, className, id, ...rest }: Props) {
  const made = useId();
  const name = id ?? made;
  const note = refusal ?? success ?? help;
  return (
    <div className={classNames('grid gap-1.5', className)}>
      <label htmlFor={name} className="text-small font-semibold">
        {label}
        {optional && (
          <span className="font-normal text-ink-muted"> ({optional === true ? 'optional' : optional})</span>
        )}
      </label>
      <div className="relative">
        <input
          id={name}
          aria-invalid={refusal ? true : undefined}
          aria-describedby={note ? `${name}-note` : undefined}
          className={classNames(
            box,
            refusal ? 'border-2 border-danger' : 'border-line-strong',
            success ? 'pe-11' : null,
          )}
          {...rest}
        />
        {success && !refusal && (
          <Check
            aria-hidden="true"
            className="absolute top-1/2 end-4 size-5 -translate-y-1/2 text-glaze"
            strokeWidth={1.75}
          />
        )}
      </div>
      <p
        id={`${name}-note`}
        aria-live="polite"
        className={classNames(
          'flex gap-2 text-small empty:hidden',
          refusal ? 'font-medium text-danger' : success ? 'font-medium text-glaze' : 'text-ink-muted',
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
