import { Tile } from '@souk/ui/tile';

export type Thing = {
  variantId: string;
  title: string;
  variantTitle: string;
  stall: string;
  image: { src: string | null; alt: string; art: boolean };
  quantity: number;
};

/** Some things of an order, small: what is in a parcel, or what comes back. */
export function Things({ things }: { things: readonly Thing[] }) {
  return (
    <ul className="grid gap-3">
      {things.map((thing) => (
        <li key={thing.variantId} className="flex items-center gap-4">
          <span className="w-11 shrink-0">
            <Tile picture={{ ...thing.image, alt: '' }} stall={thing.stall} size="thumb" />
          </span>
          <span className="min-w-0 flex-1 text-[0.9375rem] leading-5">
            {thing.title}
            {thing.variantTitle !== thing.title && thing.variantTitle !== '' && (
              <span className="block text-small text-ink-muted">{thing.variantTitle}</span>
            )}
          </span>
          <span className="text-small text-ink-muted tabular-nums">× {thing.quantity}</span>
        </li>
      ))}
    </ul>
  );
}
