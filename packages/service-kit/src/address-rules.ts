/** What an address of a country has. `region`: what it is called there; null where addresses go without one. */
export type AddressRule = {
  readonly name: string;
  readonly region: string | null;
  readonly postcode: { readonly pattern: RegExp; readonly example: string } | null;
  /** City, region and postcode in a line, as they are written there. */
  readonly placeText: (place: Place) => string;
};

type Place = { readonly city: string; readonly region: string; readonly postcode: string };

const rules: Record<string, AddressRule> = {
  US: {
    name: 'the United States',
    region: 'state',
    postcode: { pattern: /^\d{5}(-\d{4})?$/, example: '98122' },
    placeText: ({ city, region, postcode }) => `${city}, ${[region, postcode].filter(Boolean).join(' ')}`,
  },
  DE: {
    name: 'Germany',
    region: null,
    postcode: { pattern: /^\d{5}$/, example: '10115' },
    placeText: ({ city, postcode }) => [postcode, city].filter(Boolean).join(' '),
  },
  AE: {
    name: 'the United Arab Emirates',
    region: 'emirate',
    postcode: null,
    placeText: ({ city }) => city,
  },
};

/** How addresses of a country are written; of one we know nothing of, as in the United States. */
export const addressRuleOf = (country: string): AddressRule => rules[country] ?? rules.US!;
