import type { Column } from '../desk/data-table';
import { dayOf } from '../orders/order-time';
import type { Person } from './customer-types';
import { PersonMark } from './person-mark';
import { spentText } from './spent-text';

export const customerColumns: readonly Column<Person>[] = [
  {
    id: 'Name',
    head: 'Name',
    cell: ({ name, email }) => (
      <span className="block max-w-[46vw] md:max-w-80">
        <span className="block truncate">{name}</span>
        <span className="block truncate font-normal text-ink-muted">{email}</span>
      </span>
    ),
  },
  { id: 'State', head: 'State', cell: (person) => <PersonMark person={person} />, wide: true },
  { id: 'Where', head: 'Where', cell: ({ place }) => placeText(place), wide: true },
  {
    id: 'Last order',
    head: 'Last order',
    cell: ({ lastOrderAt }) => (lastOrderAt ? dayOf(lastOrderAt) : '–'),
    align: 'right',
    wide: true,
  },
  {
    id: 'Orders',
    head: 'Orders',
    cell: ({ orders }) => orders?.toLocaleString('en-US') ?? '–',
    align: 'right',
    wide: true,
  },
  {
    id: 'Spent',
    head: 'Spent',
    cell: (person) => (
      <>
        <span className="font-semibold">{spentText(person.spent)}</span>
        <span className="block text-ink-muted lg:hidden">
          <PersonMark person={person} />
        </span>
      </>
    ),
    align: 'right',
  },
];

function placeText(place: Person['place']): string {
  if (!place) return '–';
  return place.country === 'US' ? `${place.city}, ${place.region}` : `${place.city}, ${place.country}`;
}
