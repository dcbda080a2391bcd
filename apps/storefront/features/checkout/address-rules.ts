import { usStates } from './us-states.ts';

/** How addresses of a country are written. The cart says the last word (packages/service-kit: address-rules). */
export type AddressRule = {
  /** What a region is called there, and which there are; null where addresses have none. */
  region: { word: 'state' | 'emirate'; codes: readonly { value: string; label: string | null }[] } | null;
  postcode: { word: 'zip' | 'postcode'; pattern: RegExp } | null;
};

/** In the order in which they are asked for; their names are in the messages. */
export const emirates = ['AZ', 'DU', 'SH', 'AJ', 'UQ', 'RK', 'FU'] as const;
export type Emirate = (typeof emirates)[number];

const rules: Record<string, AddressRule> = {
  US: {
    region: { word: 'state', codes: usStates },
    postcode: { word: 'zip', pattern: /^\d{5}(-\d{4})?$/ },
  },
  DE: { region: null, postcode: { word: 'postcode', pattern: /^\d{5}$/ } },
  AE: {
    region: { word: 'emirate', codes: emirates.map((value) => ({ value, label: null })) },
    postcode: null,
  },
};

export const addressRuleOf = (country: string): AddressRule => rules[country] ?? rules.US!;
