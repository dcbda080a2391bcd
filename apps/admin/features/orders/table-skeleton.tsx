const rows = Array.from({ length: 8 }, (_, place) => place);

/** The table before its orders: the same height, so that nothing jumps. */
export function TableSkeleton() {
  return (
    <div role="status" className="overflow-clip rounded-panel border border-line bg-raised">
      <span className="sr-only">Fetching the orders</span>
      <div className="hidden h-9 border-line border-b lg:block" />
      {rows.map((row) => (
        <div
          key={row}
          className="flex h-14 items-center justify-between gap-6 border-line border-b px-5 last:border-b-0 lg:h-12"
        >
          <span className="h-3 w-16 rounded-pill bg-sunk" />
          <span className="hidden h-3 w-36 rounded-pill bg-sunk lg:block" />
          <span className="hidden h-3 w-24 rounded-pill bg-sunk lg:block" />
          <span className="h-3 w-14 rounded-pill bg-sunk" />
        </div>
      ))}
    </div>
  );
}
