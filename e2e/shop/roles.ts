export const roles = ['owner', 'manager', 'fulfilment', 'support'] as const;
export type Role = (typeof roles)[number];

const everybody: readonly Role[] = roles;
const heads: readonly Role[] = ['owner', 'manager'];
const helpers: readonly Role[] = ['owner', 'manager', 'support'];

/** Who may enter which room of the desk, as the merchant was promised it. */
export const rooms: readonly { href: string; label: string; who: readonly Role[] }[] = [
  { href: '/', label: 'Today', who: everybody },
  { href: '/orders', label: 'Orders', who: everybody },
  { href: '/returns', label: 'Returns', who: everybody },
  { href: '/catalogue', label: 'Catalogue', who: everybody },
  { href: '/reviews', label: 'Reviews', who: helpers },
  { href: '/stock', label: 'Stock', who: everybody },
  { href: '/customers', label: 'Customers', who: helpers },
  { href: '/promotions', label: 'Promotions', who: helpers },
  { href: '/imports', label: 'Import and export', who: heads },
  { href: '/audit', label: 'Audit log', who: heads },
  { href: '/system', label: 'System', who: heads },
  { href: '/staff', label: 'Staff', who: heads },
];

const nobody = '01930000-0000-7000-9000-00000000000f';
type Call = { name: string; how: 'ask' | 'tell'; input?: unknown; who: readonly Role[] };

/** Calls of each kind, and who is not refused for the role alone. */
export const calls: readonly Call[] = [
  { name: 'orders.list', how: 'ask', input: {}, who: everybody },
  { name: 'catalogue.list', how: 'ask', input: {}, who: everybody },
  { name: 'customers.list', how: 'ask', input: {}, who: helpers },
  { name: 'customers.addNote', how: 'tell', input: { id: nobody, text: 'A note' }, who: helpers },
  { name: 'customers.setDisabled', how: 'tell', input: { id: nobody, disabled: true }, who: heads },
  { name: 'staff.list', how: 'ask', who: heads },
  {
    name: 'staff.invite',
    how: 'tell',
    input: { email: 'no address', name: 'A', role: 'owner' },
    who: ['owner'],
  },
  { name: 'staff.change', how: 'tell', input: { staffId: nobody, role: 'owner' }, who: ['owner'] },
];
