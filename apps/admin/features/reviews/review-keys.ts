import type { KeyboardEvent } from 'react';

const steps: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/** The link of a review's thing takes the focus for the whole review. */
export const focusOn = (card: HTMLElement | undefined): void =>
  card?.querySelector<HTMLElement>('a')?.focus();

/**
 * The keys of a moderator: arrows (or j and k) go from review to review, `a` publishes the one in focus, `r` asks why
 * not. A key that belongs to a field, or comes with Control, is left alone.
 */
export function onReviewKey(
  event: KeyboardEvent<HTMLElement>,
  { publish, reject }: { publish: (id: string) => void; reject: (id: string) => void },
): void {
  const target = event.target as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select')) return;
  const cards = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-review]')];
  const at = cards.findIndex((card) => card.contains(target));
  const step = steps[event.key];
  if (step !== undefined) {
    event.preventDefault();
    focusOn(cards[Math.max(0, at + step)]);
    return;
  }
  const id = cards[at]?.dataset.review;
  if (!id || (event.key !== 'a' && event.key !== 'r')) return;
  event.preventDefault();
  if (event.key === 'a') publish(id);
  else reject(id);
}
