import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import Link from 'next/link';

export function EmptyBag({
  market,
  level,
  onLeave,
}: {
  market: string;
  level?: 'h1' | 'h2';
  onLeave?: () => void;
}) {
  return (
    <EmptyState
      title="Nothing in the basket yet."
      art="/art/basket.webp"
      level={level}
      actions={
        <Link href={`/${market}/stalls/all`} className={buttonClass()} onClick={onLeave}>
          Walk the stalls
        </Link>
      }
    >
      What you add stays here for 30 days, on every device you sign in on.
    </EmptyState>
  );
}
