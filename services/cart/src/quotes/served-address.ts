import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import type { Market } from '../markets.ts';
import type { TaxToQuote } from './quote.ts';
import { taxRateOf } from './tax.queries.ts';

const postcodes: Record<string, RegExp> = { US: /^\d{5}(-\d{4})?$/ };

export type Destination = { readonly country: string; readonly region: string; readonly postcode: string };

const unserved = (path: string, detail: string, message: string): Refusal =>
  refuse('ADDRESS_UNSERVED', detail, { errors: [{ path, message }] });

/**
 * The sales tax due at an address, or ADDRESS_UNSERVED with the field in which it lies outside of what we serve.
 * `path` is where the address stands in the request.
 */
export const taxAt = async (
  runner: Runner,
  { country, region, postcode }: Destination,
  { market, path }: { market: Market; path: string },
): Promise<TaxToQuote | Refusal> => {
  if (country !== market.country)
    return unserved(
      `${path}country`,
      'We deliver within the United States so far. Choose an address there.',
      'is not a country we deliver to',
    );
  if (postcodes[country] && !postcodes[country].test(postcode.trim()))
    return unserved(
      `${path}postcode`,
      'This does not look like a postcode of the country. Check it, such as 98122.',
      'is no postcode of this country',
    );
  const tax = await taxRateOf(runner, { country, region: region.trim(), postcode: postcode.trim() });
  return (
    tax ??
    unserved(`${path}region`, 'We do not deliver to this state. Check its name.', 'is no state we deliver to')
  );
};
