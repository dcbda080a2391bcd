import { expect, test } from 'vitest';
import type { Permission } from '../desk/rooms';
import { fitsWords, groupsOf, ownChoices } from './choices';

const packer: Permission[] = ['orders.read', 'returns.read', 'catalogue.read', 'stock.read'];

test('only rooms and deeds of the role are offered', () => {
  const { places, deeds } = ownChoices('', packer);
  expect(places.map(({ label }) => label)).toEqual(['Today', 'Orders', 'Returns', 'Catalogue', 'Stock']);
  expect(deeds.map(({ label }) => label)).toEqual(['Your own door']);
  expect(ownChoices('new pro', ['catalogue.write', 'promotions.write']).deeds).toHaveLength(2);
});

test('words fit where each begins a word', () => {
  expect(fitsWords('Import and export', 'exp imp')).toBe(true);
  expect(fitsWords('Import and export', 'port')).toBe(false);
});

test('what was found keeps its order, and empty groups are left out', () => {
  const found = {
    orders: [{ number: 'S-1042', name: 'Noor', placedAt: '', totalMinor: 1250, currency: 'USD', email: '' }],
    products: [{ id: 'p', title: 'Lantern', status: 'draft' as const }],
    customers: [],
    missing: [],
  };
  const groups = groupsOf({ recent: [], own: { places: [], deeds: [] }, found });
  expect(groups.map(({ id, items }) => [id, items[0]?.href, items[0]?.detail])).toEqual([
    ['orders', '/orders/S-1042', 'Noor, $12.50'],
    ['products', '/catalogue/p', 'draft'],
  ]);
});
