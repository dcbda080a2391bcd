import type { Stock } from './stock-types';
import { plain } from './stock-words';

/** What lies there, what of it is promised, and what is left. */
export function StockFigures({ stock }: { stock: Stock }) {
  if (!stock.tracked)
    return (
      <section
        aria-label="Figures"
        className="rounded-panel border border-line bg-raised px-5 py-4 text-ink-muted"
      >
        This is not counted: it always sells. Counting is turned on in the catalogue.
      </section>
    );
  const figures = [
    { name: 'On hand', units: stock.onHand, note: 'on the shelf' },
    { name: 'Promised', units: stock.reserved, note: 'held at the till' },
    { name: 'Free', units: stock.available ?? 0, note: 'can be bought' },
    { name: 'Short', units: stock.shortage, note: 'promised, not there' },
  ];
  return (
    <section aria-label="Figures">
      <dl className="grid grid-cols-2 overflow-clip rounded-panel border border-line bg-raised sm:grid-cols-4">
        {figures.map(({ name, units, note }) => (
          <div
            key={name}
            className="border-line px-5 py-4 not-first:border-l max-sm:nth-3:border-l-0 max-sm:nth-[n+3]:border-t"
          >
            <dt className="text-tiny text-ink-muted">{name}</dt>
            <dd>
              <span
                className={`display block text-[1.75rem] leading-9 tabular-nums ${name === 'Short' && units > 0 ? 'text-danger' : ''}`}
              >
                {plain(units)}
              </span>
              <span className="text-tiny text-ink-muted">{note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
