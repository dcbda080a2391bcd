import type { Choice } from './front-page-types';

const everywhere: readonly Choice[] = [
  { value: '/stalls/all', label: 'Everything' },
  { value: '/stalls/all?sort=new', label: 'Everything, the newest first' },
  { value: '/stalls/all?sort=selling', label: 'Everything, what sells best first' },
];
const told: readonly Choice[] = [
  { value: '/info/pricing', label: 'How we price' },
  { value: '/info/delivery', label: 'Delivery' },
  { value: '/info/stallholders', label: 'Our stallholders' },
  { value: '/info/contact', label: 'Write to us' },
];

/** Where a button of the front door may lead. */
export const placesIn = (stalls: readonly Choice[]): Choice[] => [
  ...everywhere,
  ...stalls.map(({ value, label }) => ({ value: `/stalls/${value}`, label: `The stall ${label}` })),
  ...told,
];
