type ProgressBarProps = {
  label: string;
  /** Between 0 and 1; null while nobody knows. */
  part: number | null;
  /** Beside the label: how far in figures. */
  detail?: string;
};

/** How far something is, for eyes and for screen readers. */
export function ProgressBar({ label, part, detail }: ProgressBarProps) {
  return (
    <div className="grid gap-2">
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-semibold">{label}</span>
        {detail ? <span className="text-tiny text-ink-muted tabular-nums">{detail}</span> : null}
      </div>
      <progress
        aria-label={label}
        max={1}
        value={part ?? undefined}
        className="h-2 w-full appearance-none overflow-hidden rounded-pill border-0 bg-sunk [&::-moz-progress-bar]:bg-glaze [&::-webkit-progress-bar]:bg-sunk [&::-webkit-progress-value]:bg-glaze"
      />
    </div>
  );
}
