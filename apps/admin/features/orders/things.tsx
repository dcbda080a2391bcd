import type { OrderSummary } from './order-types';
import { ThingTile } from './thing-tile';

const SHOWN = 3;

/** What is in an order, at a glance: three small tiles and how many kinds more. */
export function Things({ lines, itemCount }: Pick<OrderSummary, 'lines' | 'itemCount'>) {
  const more = lines.length - SHOWN;
  const spoken = lines
    .map(({ quantity, title }) => (quantity > 1 ? `${quantity} ${title}` : title))
    .join(', ');
  return (
    <span className="flex items-center">
      <span className="sr-only">
        {itemCount} in all: {spoken}
      </span>
      {lines.slice(0, SHOWN).map(({ title, variantTitle, image, stall }, place) => (
        <ThingTile
          key={`${title} ${variantTitle}`}
          image={image}
          stall={stall}
          className={`size-8 rounded-[8px] ring-2 ring-raised ${place > 0 ? '-ml-2' : ''}`}
        />
      ))}
      {more > 0 ? (
        <span aria-hidden="true" className="ml-2 text-ink-muted">
          +{more}
        </span>
      ) : null}
    </span>
  );
}
