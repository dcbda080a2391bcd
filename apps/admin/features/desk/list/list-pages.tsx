import { Button } from '@souk/ui/button';

type ListPagesProps = {
  after: string | null;
  nextCursor: string | null;
  onGo: (after: string | null) => void;
};

/** Pages by address: Back returns to the one before. */
export function ListPages({ after, nextCursor, onGo }: ListPagesProps) {
  if (!after && !nextCursor) return null;
  return (
    <nav aria-label="Pages" className="mt-4 flex justify-between gap-4">
      {after ? (
        <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => onGo(null)}>
          First page
        </Button>
      ) : (
        <span />
      )}
      {nextCursor ? (
        <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => onGo(nextCursor)}>
          Next page
        </Button>
      ) : null}
    </nav>
  );
}
