'use client';

import { VisuallyHidden } from '@souk/ui/visually-hidden';
import { useTranslations } from 'next-intl';
import { announcementAt, mayExtend } from './hold-words';
import type { TimeLeft } from './time-left';
import { minutesAndSeconds, useCountdown } from './use-countdown';

const WHOLE_SECONDS = 600;
const arch = 'M8 92V44C8 27 20 19 33.5 14.6C41 12 46 9 50 5C54 9 59 12 66.500 14.6C80 19 92 27 92 44V92Z';

type Props = {
  hold: TimeLeft & { extended: boolean };
  /** This browser's clocks fell apart: the shop has to be asked how long it still is. */
  onDoubt: () => void;
  onExtend: () => void;
  extending: boolean;
  /** Why asking for more time did not work. */
  problem: string | null;
  onEnd: () => void;
  ending: boolean;
};

/** How long everything stays held: the arch's outline drains beside the minutes. */
export function Hold(props: Props) {
  const t = useTranslations('till');
  const { hold } = props;
  const seconds = useCountdown(hold, props.onDoubt);
  const ended = seconds === 0;
  const problem = ended ? null : props.problem;
  const aloud = announcementAt(seconds, hold);
  return (
    <div className="flex items-center gap-5 rounded-t-sheet border-b border-line bg-sunk px-6 py-5 sm:px-8">
      <DrainingArch seconds={seconds} className="h-15 w-13" />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{ended ? t('ended') : t('held')}</p>
        <p className="text-small text-ink-muted">
          <span aria-live="polite">{problem}</span>
          {problem === null && (ended ? t('endedMore') : t('heldMore'))}
        </p>
        <NextMove {...props} seconds={seconds} />
      </div>
      <span className="price text-title" role="timer" aria-label={t('timeLeft')}>
        {minutesAndSeconds(seconds)}
      </span>
      <VisuallyHidden>
        <span aria-live="polite">{aloud && t(`aloud.${aloud}`)}</span>
      </VisuallyHidden>
    </div>
  );
}

/** On a phone the summary stands far below the form: the time and what can be done about it come along above it. */
export function HoldStrip(props: Props) {
  const t = useTranslations('till');
  const seconds = useCountdown(props.hold, props.onDoubt);
  return (
    <div className="sticky top-3 z-10 mb-4 flex items-center gap-3 rounded-pill border border-line bg-sunk py-2 pe-5 ps-4 shadow-pop lg:hidden">
      <DrainingArch seconds={seconds} className="h-7 w-6" />
      <span className="flex flex-1 flex-wrap gap-x-3">
        <span className="text-small font-semibold" aria-hidden="true">
          {seconds === 0 ? t('ended') : t('held')}
        </span>
        <NextMove {...props} seconds={seconds} />
        {seconds > 0 && props.problem ? (
          <span className="basis-full text-tiny text-ink-muted" aria-hidden="true">
            {props.problem}
          </span>
        ) : null}
      </span>
      <span className="price text-name" aria-hidden="true">
        {minutesAndSeconds(seconds)}
      </span>
    </div>
  );
}

/** More time before the end, once; after it, the same things anew. */
function NextMove({ hold, onExtend, extending, onEnd, ending, seconds }: Props & { seconds: number }) {
  const t = useTranslations('till');
  if (seconds === 0)
    return (
      <button type="button" className="link text-small" onClick={onEnd} disabled={ending}>
        {t('holdAgain')}
      </button>
    );
  return mayExtend(seconds, hold) ? (
    <button type="button" className="link text-small" onClick={onExtend} disabled={extending}>
      {t('tenMore')}
    </button>
  ) : null;
}

function DrainingArch({ seconds, className }: { seconds: number; className: string }) {
  return (
    <svg
      viewBox="0 0 100 100"
      className={`shrink-0 rtl:-scale-x-100 ${className}`}
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
