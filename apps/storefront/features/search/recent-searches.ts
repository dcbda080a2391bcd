import { deviceList } from '../../lib/device-list.ts';

const LONGEST = 120;

const words = deviceList({
  name: 'souk-shop.searched',
  most: 6,
  parse: (one) => (typeof one === 'string' && one.length > 0 && one.length <= LONGEST ? one : null),
});

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What this device searched for lately and found: kept here and told to nobody. */
export const recentSearches = {
  ...words,
  note: (text: string): void => {
    const said = text.trim().slice(0, LONGEST);
    if (said) words.write([said, ...words.read().filter((one) => !same(one, said))]);
  },
  forget: (): void => words.write([]),
};

/** Those that begin with what is being typed, and are not that already; all of them before anything is. */
export const beginningWith = (searched: readonly string[], typed: string): string[] => {
  const begun = typed.trim().toLowerCase();
  return searched.filter((one) => one.toLowerCase().startsWith(begun) && !same(one, begun));
};
