import { Button } from '@souk/ui/button';
import { useMay } from '../desk/use-may';
import { ageOf } from '../orders/order-time';
import { nameOfService } from './service-words';
import type { ParkedEvent } from './system-types';

type ParkedEntryProps = {
  event: ParkedEvent;
  nowMs: number;
  busy: boolean;
  onReplay: () => void;
  onDiscard: () => void;
};

/** One event that could not be taken. Those behind another of the same thing follow it, and wait till then. */
export function ParkedEntry({ event: parked, nowMs, busy, onReplay, onDiscard }: ParkedEntryProps) {
  const may = useMay('system.write');
  const { service, publisher, type, aggregateId, event, reason, parkedAt, waits } = parked;
  return (
    <li className="border-line border-t px-5 py-3.5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <p>
            <code className="font-semibold">{type}</code>{' '}
            <span className="text-ink-muted">
              from {nameOfService(publisher)} to {nameOfService(service)}, parked{' '}
              <time dateTime={parkedAt}>{ageOf(parkedAt, nowMs)}</time>
            </span>
          </p>
          <p className={`mt-0.5 break-words ${waits ? 'text-ink-muted' : 'text-danger'}`}>{reason}</p>
          <p className="mt-0.5 break-all text-ink-muted text-tiny">
            {aggregateId}, version {event.aggregateVersion}
          </p>
        </div>
        {!may ? null : waits ? (
          <p className="text-ink-muted">Follows the one before it</p>
        ) : (
          <div className="flex gap-2">
            <Button variant="quiet" size="small" className="max-md:h-11" busy={busy} onClick={onReplay}>
              Replay
            </Button>
            <Button variant="quiet" size="small" className="max-md:h-11" onClick={onDiscard}>
              Discard
            </Button>
          </div>
        )}
      </div>
      <details className="mt-1">
        <summary className="w-fit cursor-pointer rounded-sm py-1 text-ink-muted hover:text-ink">
          What it says
        </summary>
        <pre className="mt-1 rounded-field bg-sunk p-3 break-words whitespace-pre-wrap text-tiny">
          {JSON.stringify(event.payload, null, 2)}
        </pre>
      </details>
    </li>
  );
}
