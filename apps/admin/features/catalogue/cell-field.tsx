import { type ComponentProps, useId } from 'react';

type CellFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  /** Read out; what stands above the column says it to the eye. */
  label: string;
  value: string;
  refusal?: string | undefined;
  onChange: (text: string) => void;
};

/** A field as small as a cell of a table, with its refusal right below. */
export function CellField({ label, value, refusal, onChange, className = '', ...rest }: CellFieldProps) {
  const name = useId();
  return (
    <div className="grid gap-1">
      <input
        aria-label={label}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? `${name}-note` : undefined}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={`h-9 w-full min-w-0 rounded-field border-[1.5px] bg-raised px-2.5 text-tiny text-ink placeholder:text-ink-muted hover:border-ink max-md:h-11 ${refusal ? 'border-danger' : 'border-line-strong'} ${className}`}
        {...rest}
      />
      {refusal ? (
        <p id={`${name}-note`} className="font-medium text-danger text-tiny whitespace-normal">
          {refusal}
        </p>
      ) : null}
    </div>
  );
}
