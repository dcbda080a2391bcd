import { prepared } from '@souk/service-kit/runner';

export type Period = {
  firstDay: string;
  lastDay: string;
  now: Date;
  from: Date;
  to: Date;
  beforeFirstDay: string;
  beforeLastDay: string;
  beforeFrom: Date;
  beforeTo: Date;
  /** The same moment in the period before: its end, once the period has ended. */
  beforeUntil: Date;
};

/**
 * What an asked period means at this moment, in local calendar days, which are not always 24 hours long.
 * Values: first day, last day (or nulls), days back of the first and of the last day, time zone.
 */
export const selectPeriod = prepared<Period>(
  'sales_period',
  `with asked as (
     select coalesce($1::date, (business_now() at time zone $5::text)::date - $3::int) as first,
       coalesce($2::date, (business_now() at time zone $5::text)::date - $4::int) as last, business_now() as now),
   shifted as (select *, case when first = last then 7 else last - first + 1 end as shift from asked),
   bounded as (
     select *, first::timestamp at time zone $5 as from_at, (last + 1)::timestamp at time zone $5 as to_at,
       (first - shift)::timestamp at time zone $5 as before_from, (last + 1 - shift)::timestamp at time zone $5 as before_to
     from shifted)
   select first::text as "firstDay", last::text as "lastDay", now, from_at as "from", to_at as "to",
     (first - shift)::text as "beforeFirstDay", (last - shift)::text as "beforeLastDay", before_from as "beforeFrom", before_to as "beforeTo",
     least(before_to, greatest(before_from, (now at time zone $5 - make_interval(days => shift)) at time zone $5)) as "beforeUntil"
   from bounded`,
);
