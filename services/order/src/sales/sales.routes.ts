import { requireMay } from '@souk/service-kit/permissions';
import { problemSchema, refuse } from '@souk/service-kit/refusal';
import type { Pool } from '@souk/service-kit/runner';
import type { ServiceApp } from '@souk/service-kit/service';
import { z } from 'zod';
import { timezoneSchema } from '../timezone.ts';
import { periods, readSales } from './read-sales.ts';
import { buckets, salesSchema } from './sales-view.ts';

const query = z.object({
  period: z.enum(Object.keys(periods) as (keyof typeof periods)[]).default('today'),
  /** Days of the time zone, both included; they take the place of `period`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  bucket: z.enum(buckets).optional(),
  timezone: timezoneSchema.optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be a currency such as USD')
    .default('USD'),
});

const MOST_DAYS = 1_100;
/** Hours of more days than these are nobody's picture. */
const MOST_DAYS_BY_HOUR = 31;

/** `GET /sales`: the shop's figures over a period, against the period before. */
export const salesRoutes = (app: ServiceApp, { pool, timezone }: { pool: Pool; timezone: string }): void => {
  app.get(
    '/sales',
    {
      schema: {
        tags: ['sales'],
        operationId: 'readSales',
        querystring: query,
        response: { 200: salesSchema, 400: problemSchema, 403: problemSchema },
      },
    },
    async (request) => {
      requireMay(request, 'sales.read');
      const { period, from, to, bucket, currency } = request.query;
      return readSales(pool, {
        period: from || to ? daysOf({ from, to, bucket }) : period,
        bucket,
        timezone: request.query.timezone ?? timezone,
        currency,
      });
    },
  );
};

type Days = { from?: string | undefined; to?: string | undefined; bucket?: string | undefined };

const daysOf = ({ from, to, bucket }: Days): { firstDay: string; lastDay: string } => {
  if (!from || !to) throw wrong(from ? 'to' : 'from', 'Name the first and the last day of the period.');
  if (to < from) throw wrong('to', 'The last day lies before the first. Exchange them.');
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  const most = bucket === 'hour' ? MOST_DAYS_BY_HOUR : MOST_DAYS;
  if (days > most) throw wrong('from', `That is more than ${most} days at once. Choose a shorter period.`);
  return { firstDay: from, lastDay: to };
};

const wrong = (path: string, message: string) =>
  refuse('VALIDATION', message, { errors: [{ path, message }] });
