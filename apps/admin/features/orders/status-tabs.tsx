import Link from 'next/link';
import { hrefOf, type OrderFilters, statusTabs } from './order-filters';

/** Which orders: one link each, so that every view has an address. */
export function StatusTabs({ filters }: { filters: OrderFilters }) {
  return (
    <nav aria-label="Which orders" className="-mx-4 overflow-x-auto px-4 py-1 md:mx-0 md:px-1">
      <ul className="flex gap-1">
        {statusTabs.map(({ status, label }) => (
          <li key={label}>
            <Link
              href={hrefOf({ q: filters.q, status })}
              scroll={false}
              aria-current={filters.status === status ? 'true' : undefined}
              className="flex h-11 items-center rounded-pill px-4 font-medium whitespace-nowrap text-ink-muted hover:text-ink aria-[current=true]:bg-sunk aria-[current=true]:font-semibold aria-[current=true]:text-ink md:h-9"
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
