'use client';

import { VisuallyHidden } from '@souk/ui/visually-hidden';
import { minutesAndSeconds, useCountdown } from './use-countdown';

const WHOLE_SECONDS = 600;
const MAY_EXTEND_BELOW = 180;
const arch = 'M8 92V44C8 27 20 19 33.5 14.6C41 12 46 9 50 5C54 9 59 12 66.500 14.6C80 19 92 27 92 44V92Z';

const announcement = (seconds: number): string => {
  if (seconds === 120) return 'Two minutes left of the hold.';
  return seconds === 30 ? 'Thirty seconds left of the hold.' : '';
};

type Props = {
  hold: { expiresAt: string; extended: boolean };
  onExtend: () => void;
  extending: boolean;
  onEnd: () => void;
  ending: boolean;
};

/** How long everything stays held: the arch's outline drains beside the minutes. */
export function Hold({ hold, onExtend, extending, onEnd, ending }: Props) {
  const seconds = useCountdown(hold.expiresAt);
  const ended = seconds === 0;
  return (
    <div className="flex items-center gap-5 rounded-t-sheet border-b border-line bg-sunk px-6 py-5 sm:px-8">
      <DrainingArch seconds={seconds} className="h-15 w-13" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{ended ? 'The hold has ended' : 'Held for you'}</p>
        <p className="text-small text-ink-muted">
          {ended ? 'Your bag is as it was.' : 'Nobody else can take these.'}
        </p>
        {!ended && !hold.extended && seconds < MAY_EXTEND_BELOW && (
          <button type="button" className="link text-small" onClick={onExtend} disabled={extending}>
            Ten more minutes
          </button>
        )}
        {ended && (
          <button type="button" className="link text-small" onClick={onEnd} disabled={ending}>
            Hold it all again
          </button>
        )}
      </div>
      <span className="price text-title" role="timer" aria-label="Time left of the hold">
        {minutesAndSeconds(seconds)}
      </span>
      <VisuallyHidden>
        <span aria-live="polite">{announcement(seconds)}</span>
      </VisuallyHidden>
    </div>
  );
}

/** On a phone the summary stands far below the form: the time comes along above it. The timer itself speaks there. */
export function HoldStrip({ expiresAt }: { expiresAt: string }) {
  const seconds = useCountdown(expiresAt);
  if (seconds === 0) return null;
  return (
    <div
      aria-hidden="true"
      className="sticky top-3 z-10 mb-4 flex items-center gap-3 rounded-pill border border-line bg-sunk py-2 pr-5 pl-4 shadow-pop lg:hidden"
    >
      <DrainingArch seconds={seconds} className="h-7 w-6" />
      <span className="flex-1 text-small font-semibold">Held for you</span>
      <span className="price text-name">{minutesAndSeconds(seconds)}</span>
    </div>
  );
}

function DrainingArch({ seconds, className }: { seconds: number; className: string }) {
  return (
    <svg
      viewBox="0 0 100 100"
      className={`shrink-0 ${className}`}
      aria-hidden="true"
      preserveAspectRatio="none"
    >
      <path
        d={arch}
        fill="none"
        stroke="var(--color-line)"
        strokeWidth="6"
        vectorEffect="non-scaling-stroke"
      />
      <path
        d={arch}
        pathLength={1}
        fill="none"
        stroke="var(--color-saffron)"
        strokeWidth="4"
        vectorEffect="non-scaling-stroke"
        strokeDasharray="1 1"
        strokeDashoffset={-(1 - Math.min(1, seconds / WHOLE_SECONDS))}
      />
    </svg>
  );
}
