import { addressRuleOf } from '@souk/service-kit/address-rules';
import type { Market } from '@souk/service-kit/markets';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import type { TaxToQuote } from './quote.ts';
import { taxRateOf } from './tax.queries.ts';

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
      `With this bag we deliver within ${addressRuleOf(market.country).name}. Choose an address there.`,
      'is not a country we deliver to',
    );
  const rule = addressRuleOf(country);
  if (rule.postcode && !rule.postcode.pattern.test(postcode.trim()))
    return unserved(
      `${path}postcode`,
      `This does not look like a postcode of the country. Check it, such as ${rule.postcode.example}.`,
      'is no postcode of this country',
    );
  // Where addresses have no region, or no postcode, what was typed there all the same decides nothing.
  const tax = await taxRateOf(runner, {
    country,
    region: rule.region ? region.trim() : '',
    postcode: rule.postcode ? postcode.trim() : '',
  });
  return tax
    ? { ...tax, included: market.taxDisplay === 'included' }
    : unserved(
        `${path}region`,
        `We do not deliver to this ${rule.region}. Check its name.`,
        `is no ${rule.region} we deliver to`,
      );
};
