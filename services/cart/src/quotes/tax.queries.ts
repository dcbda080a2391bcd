import { prepared, type Runner } from '@souk/service-kit/runner';
import type { TaxToQuote } from './quote.ts';

const rate = prepared<TaxToQuote>(
  'tax_rate_of',
  `with home as (
     select region from tax_rate
     where country = $1 and postcode_prefix = '' and (region = upper($2) or lower(place) = lower($2)))
   select place, rate_ppm as "ratePpm", coalesce(reduced_ppm, rate_ppm) as "reducedPpm" from tax_rate join home using (region)
   where country = $1 and starts_with($3, postcode_prefix) order by length(postcode_prefix) desc limit 1`,
);

/** The rates for goods sent there: of the city where one is known, else of the region (its code or its name). */
export const taxRateOf = async (
  runner: Runner,
  destination: { country: string; region: string; postcode: string },
): Promise<TaxToQuote | null> =>
  (await rate(runner, [destination.country, destination.region, destination.postcode]))[0] ?? null;
