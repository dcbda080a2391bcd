import { Button } from './button.tsx';

type Props = { seen: number; of: number; busy?: boolean; onMore: () => void };

/** More of a long list when asked for, and how far one has come. */
export function ShowMore({ seen, of, busy, onMore }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-6">
      {seen < of && (
        <Button variant="quiet" size="medium" busy={busy} onClick={onMore}>
          Show more
        </Button>
      )}
      <progress
        value={seen}
        max={Math.max(of, 1)}
        aria-label="Seen so far"
        className="progress h-1.5 w-50 overflow-hidden rounded-pill"
      />
      <p className="text-small text-ink-muted" aria-live="polite">
        {seen} of {of} seen
      </p>
    </div>
  );
}
