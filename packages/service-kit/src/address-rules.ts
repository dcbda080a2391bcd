/** What an address of a country has. `region`: what it is called there; null where addresses go without one. */
export type AddressRule = {
  readonly name: string;
  readonly region: string | null;
  readonly postcode: { readonly pattern: RegExp; readonly example: string } | null;
};

const rules: Record<string, AddressRule> = {
  US: {
    name: 'the United States',
    region: 'state',
    postcode: { pattern: /^\d{5}(-\d{4})?$/, example: '98122' },
  },
  DE: { name: 'Germany', region: null, postcode: { pattern: /^\d{5}$/, example: '10115' } },
  AE: { name: 'the United Arab Emirates', region: 'emirate', postcode: null },
};

/** How addresses of a country are written; of one we know nothing of, as in the United States. */
export const addressRuleOf = (country: string): AddressRule => rules[country] ?? rules.US!;
