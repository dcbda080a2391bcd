type TickCellProps = {
  label: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
};

/** Yes or no, in a cell. */
export function TickCell({ label, checked, disabled, onChange }: TickCellProps) {
  return (
    <label className="grid size-9 place-items-center max-md:size-11">
      <span className="sr-only">{label}</span>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-ink disabled:opacity-40"
      />
    </label>
  );
}
