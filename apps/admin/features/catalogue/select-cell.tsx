import { useId } from 'react';

type SelectCellProps = {
  /** Read out; what stands above the column says it to the eye. */
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
  refusal?: string | undefined;
  className?: string;
  name?: string;
  onChange: (value: string) => void;
};

/** A choice as small as a cell of a table, with its refusal right below. */
export function SelectCell({ label, options, refusal, className = '', onChange, ...rest }: SelectCellProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <select
        aria-label={label}
        aria-invalid={refusal ? true : undefined}
        aria-describedby={refusal ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={`h-9 rounded-field border-[1.5px] bg-raised px-2 text-tiny max-md:h-11 ${refusal ? 'border-danger' : 'border-line-strong'} ${className}`}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {refusal ? (
        <p id={`${id}-note`} className="whitespace-normal font-medium text-danger text-tiny">
          {refusal}
        </p>
      ) : null}
    </div>
  );
}
