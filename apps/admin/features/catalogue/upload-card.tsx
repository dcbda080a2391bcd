import { Button } from '@souk/ui/button';
import { TriangleAlert } from 'lucide-react';
import type { Upload } from './use-uploads';

/** A picture on its way, or why it did not come. */
export function UploadCard({ upload, onPutAway }: { upload: Upload; onPutAway: () => void }) {
  const percent = Math.round(upload.sent * 100);
  return (
    <li className="grid content-start gap-2">
      <span className="grid aspect-square content-center gap-2 rounded-field bg-sunk p-3 text-tiny">
        {upload.refusal ? (
          <>
            <TriangleAlert aria-hidden="true" className="size-5 text-danger" strokeWidth={1.75} />
            <span role="alert" className="overflow-y-auto font-medium text-danger">
              {upload.refusal}
            </span>
          </>
        ) : (
          <>
            <progress
              value={upload.sent}
              aria-label={`Sending ${upload.name}`}
              className="h-1.5 w-full accent-glaze"
            />
            <span className="text-ink-muted tabular-nums">
              {percent < 100 ? `Sending, ${percent} %` : 'Making its sizes'}
            </span>
          </>
        )}
      </span>
      <span className="truncate text-ink-muted text-tiny">{upload.name}</span>
      {upload.refusal ? (
        <Button variant="quiet" size="small" className="justify-self-start max-md:h-11" onClick={onPutAway}>
          Put it away
        </Button>
      ) : null}
    </li>
  );
}
