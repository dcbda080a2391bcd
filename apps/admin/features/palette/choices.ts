import type { Command, CommandGroup } from '@souk/ui/command-dialog';
import { Package, Plus, Tag, User } from 'lucide-react';
import type { AdminOutputs } from '../../lib/trpc/client';
import { type Permission, rooms } from '../desk/rooms';

export type Found = AdminOutputs['palette']['search'];
export type Choice = Command & { href: string };

const actions: (Choice & { permission: Permission })[] = [
  { id: 'new-product', label: 'New product', href: '/catalogue/new', permission: 'catalogue.write' },
  { id: 'new-promotion', label: 'New promotion', href: '/promotions/new', permission: 'promotions.write' },
  { id: 'import', label: 'Import products', href: '/imports', permission: 'import.write' },
  { id: 'own-door', label: 'Your own door', href: '/me', permission: 'orders.read' },
  { id: 'invite', label: 'Invite a colleague', href: '/staff?invite=true', permission: 'staff.write' },
];

/** What can be reached without asking anybody: the rooms and deeds of this role that fit the words. */
export function ownChoices(words: string, may: readonly Permission[]): { places: Choice[]; deeds: Choice[] } {
  const allowed = ({ permission }: { permission: Permission }) => may.includes(permission);
  const places = rooms
    .filter(allowed)
    .map(({ href, label, Icon }) => ({ id: `room:${href}`, label, href, Icon }));
  const deeds = actions
    .filter(allowed)
    .map(({ permission: _needed, ...deed }) => ({ ...deed, id: `deed:${deed.id}`, Icon: Plus }));
  const fits = ({ label }: Choice) => fitsWords(label, words);
  return { places: places.filter(fits), deeds: deeds.filter(fits) };
}

/** Every word begins some word of the label, whatever its capitals. */
export function fitsWords(label: string, words: string): boolean {
  const parts = label.toLowerCase().split(/\s+/);
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => parts.some((part) => part.startsWith(word)));
}

/** What the services found, in the order people look for things. Groups without anything are left out. */
export function groupsOf(parts: {
  recent: readonly Choice[];
  own: { places: readonly Choice[]; deeds: readonly Choice[] };
  found: Found | undefined;
}): CommandGroup<Choice>[] {
  const { recent, own, found } = parts;
  const groups: CommandGroup<Choice>[] = [
    { id: 'recent', label: 'Lately', items: recent },
    { id: 'places', label: 'Go to', items: own.places },
    // Before what the services find: what is highlighted must not move when their answers arrive.
    { id: 'deeds', label: 'Do', items: own.deeds },
    { id: 'orders', label: 'Orders', items: (found?.orders ?? []).map(orderChoice) },
    { id: 'products', label: 'Products', items: (found?.products ?? []).map(productChoice) },
    { id: 'customers', label: 'Customers', items: (found?.customers ?? []).map(customerChoice) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function orderChoice({ number, name, totalMinor, currency }: Found['orders'][number]): Choice {
  const total = new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(totalMinor / 100);
  return {
    id: `order:${number}`,
    label: number,
    detail: `${name}, ${total}`,
    href: `/orders/${encodeURIComponent(number)}`,
    Icon: Package,
  };
}

function productChoice({ id, title, status }: Found['products'][number]): Choice {
  const detail = status === 'published' ? {} : { detail: status };
  return { id: `product:${id}`, label: title, ...detail, href: `/catalogue/${id}`, Icon: Tag };
}

function customerChoice({ id, name, email }: Found['customers'][number]): Choice {
  return { id: `customer:${id}`, label: name, detail: email, href: `/customers/${id}`, Icon: User };
}
