import { z } from 'zod';

const unitsSchema = z.object({ variantId: z.string(), quantity: z.int() });

/** A thing somebody bought, as their order shows it. */
export const boughtSchema = z.object({
  productId: z.string(),
  handle: z.string(),
  title: z.string(),
  stall: z.string(),
  image: z.object({ src: z.string().nullable(), alt: z.string(), art: z.boolean() }),
});

/** Units of a thing that left in a parcel. */
export const sentSchema = unitsSchema.extend(boughtSchema.shape);

/** What is known of an order's things, by the ids of its parcels, returns and refunds. */
export const movesSchema = z.object({
  parcels: z.record(z.string(), z.array(sentSchema)),
  returns: z.record(z.string(), z.array(unitsSchema)),
  refunds: z.record(z.string(), z.array(unitsSchema)),
});

export type Units = z.output<typeof unitsSchema>;
export type Bought = z.output<typeof boughtSchema>;
export type Moves = z.output<typeof movesSchema>;

/**
 * The products of which somebody kept at least one unit: it was sent, is not on its way back, and was not paid back. Each
 * once, whatever its variants. Pure.
 */
export const keptOf = ({ parcels, returns, refunds }: Moves): Bought[] => {
  const sent = Object.values(parcels).flat();
  const gone = [...Object.values(returns), ...Object.values(refunds)].flat();
  const left = new Map<string, number>();
  const move = ({ variantId, quantity }: Units, sign: 1 | -1): void =>
    void left.set(variantId, (left.get(variantId) ?? 0) + sign * quantity);
  for (const one of sent) move(one, 1);
  for (const one of gone) move(one, -1);
  const kept = new Map<string, Bought>();
  for (const one of sent) if (left.get(one.variantId)! > 0) kept.set(one.productId, boughtSchema.parse(one));
  return [...kept.values()];
};
