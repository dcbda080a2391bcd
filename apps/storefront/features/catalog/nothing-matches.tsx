import { Button } from '@souk/ui/button';
import { EmptyState } from '@souk/ui/empty-state';

export function NothingMatches({ clear }: { clear: () => void }) {
  return (
    <EmptyState
      level="h2"
      title="Nothing fits all of that."
      art="/art/basket.webp"
      actions={
        <Button variant="quiet" onClick={clear}>
          Show everything again
        </Button>
      }
    >
      <p>Take one filter away, and things come back.</p>
    </EmptyState>
  );
}
