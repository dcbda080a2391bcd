import { Button } from './button.tsx';

type Props = {
  seen: number;
  of: number;
  busy?: boolean;
  onMore: () => void;
  /** What the button, the thread and the line beside it say. */
  words: { more: string; soFar: string; seen: string };
};

/** More of a long list when asked for, and how far one has come. */
export function ShowMore({ seen, of, busy, onMore, words }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-6">
      {seen < of && (
        <Button variant="quiet" size="medium" busy={busy} onClick={onMore}>
          {words.more}
        </Button>
      )}
      <progress
        value={seen}
        max={Math.max(of, 1)}
        aria-label={words.soFar}
        className="progress h-1.5 w-50 overflow-hidden rounded-pill"
      />
      <p className="text-small text-ink-muted" aria-live="polite">
        {words.seen}
      </p>
    </div>
  );
}
