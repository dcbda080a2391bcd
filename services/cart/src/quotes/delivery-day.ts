import { dayText, weekdayText } from './day-text.ts';
import { formatOf } from './format-of.ts';

/** Of a working day at the hall: what is ordered before leaves the same day. */
export const LAST_ORDER_HOUR = 16;
const DAY_MS = 86_400_000;
const SUNDAY = 0;

/** Calendar days are kept as UTC midnights, so that adding days knows nothing of summer time. */
const onCalendar = (moment: Date, timeZone: string): { day: Date; hour: number } => {
  const parts = formatOf({
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(moment);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return { day: new Date(Date.UTC(part('year'), part('month') - 1, part('day'))), hour: part('hour') };
};

const nextWorkday = (day: Date): Date => {
  const next = new Date(day.getTime() + DAY_MS);
  return next.getUTCDay() === SUNDAY ? new Date(next.getTime() + DAY_MS) : next;
};

/**
 * The day something ordered now arrives: sent today when it is ordered by 4 pm of a working day at the hall, then
 * `transitDays` on the road. Nobody sends or drives on Sundays.
 */
export const deliveryDay = (
  now: Date,
  { timeZone, transitDays }: { timeZone: string; transitDays: number },
): { leavesToday: boolean; deliverBy: string; promise: string; dayText: string } => {
  const { day: today, hour } = onCalendar(now, timeZone);
  const sentToday = hour < LAST_ORDER_HOUR && today.getUTCDay() !== SUNDAY;
  let day = sentToday ? today : nextWorkday(today);
  for (let travelled = 0; travelled < transitDays; travelled++) day = nextWorkday(day);
  const utc = { timeZone: 'UTC' };
  const full = `${weekdayText(day, utc)} ${dayText(day, utc)}`;
  const near = day.getTime() - today.getTime() < 7 * DAY_MS;
  return {
    leavesToday: sentToday,
    deliverBy: day.toISOString().slice(0, 10),
    promise: `with you ${near ? weekdayText(day, utc) : full}`,
    dayText: full,
  };
};
