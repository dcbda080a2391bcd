import type { Sales } from './sales-types';

/** One bar: its label below, each stall's takings, and what the same bar took in the period before. */
export type Bar = {
  at: string;
  label: string;
  /** The label in full, for the tooltip and the table. */
  name: string;
  takingsMinor: number;
  beforeMinor: number | null;
  byStall: Record<string, number>;
};

const bucketNames = { hour: 'hour', day: 'day', week: 'week', month: 'month' };
export const bucketName = (bucket: Sales['bucket']): string => bucketNames[bucket];

const formats: Record<
  Sales['bucket'],
  [short: Intl.DateTimeFormatOptions, full: Intl.DateTimeFormatOptions]
> = {
  hour: [
    { hour: 'numeric', hourCycle: 'h23' },
    { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  ],
  day: [
    { day: 'numeric', month: 'short' },
    { weekday: 'long', day: 'numeric', month: 'long' },
  ],
  week: [
    { day: 'numeric', month: 'short' },
    { day: 'numeric', month: 'long' },
  ],
  month: [{ month: 'short' }, { month: 'long', year: 'numeric' }],
};

/** The bars of the chart. Of a single day, the hours in which nothing ever happens are left out. */
export function barsOf({ series, before, bucket, timezone, firstDay, lastDay }: Sales): Bar[] {
  const [short, full] = formats[bucket].map(
    (options) => new Intl.DateTimeFormat('en-GB', { ...options, timeZone: timezone }),
  ) as [Intl.DateTimeFormat, Intl.DateTimeFormat];
  const bars = series.map(({ at, takingsMinor, byStall }, place) => ({
    at,
    label: bucket === 'hour' ? String(Number(short.format(new Date(at)))) : short.format(new Date(at)),
    name: `${bucket === 'week' ? 'Week of ' : ''}${full.format(new Date(at))}`,
    takingsMinor,
    beforeMinor: before.series[place]?.takingsMinor ?? null,
    byStall,
  }));
  return bucket === 'hour' && firstDay === lastDay ? openHours(bars) : bars;
}

const OPENS = 8;
const CLOSES = 18;

function openHours(bars: Bar[]): Bar[] {
  const busy = bars.flatMap((bar, place) => (bar.takingsMinor !== 0 || bar.beforeMinor ? [place] : []));
  return bars.slice(Math.min(OPENS, ...busy), Math.max(CLOSES, ...busy) + 1);
}
