import { z } from 'zod';

export const lineSchema = z.strictObject({
  variantId: z.uuid(),
  quantity: z.int().min(1).max(99),
});

export const reservationSchema = z
  .object({
    key: z.string(),
    /** Null on a tombstone: a release that came before its hold. */
    cartId: z.uuid().nullable(),
    state: z.enum(['held', 'claimed', 'released', 'expired']),
    lines: z.array(z.object({ variantId: z.uuid(), quantity: z.int() })),
    expiresAt: z.iso.datetime(),
    extended: z.boolean(),
  })
  .meta({ id: 'Reservation' });

/** As a list tells of it: with when it last changed, by the database's own clock. */
export const listedReservationSchema = reservationSchema
  .extend({ changedAt: z.iso.datetime() })
  .meta({ id: 'ListedReservation' });

export type Line = { readonly variantId: string; readonly quantity: number };

/** A line as it was promised: whether its units were counted is remembered, whatever the product says later. */
export type HeldLine = Line & { readonly counted: boolean };

export type Reservation = {
  readonly key: string;
  readonly cartId: string | null;
  readonly requestHash: string | null;
  readonly state: 'held' | 'claimed' | 'released' | 'expired';
  readonly expiresAt: Date;
  readonly holdSeconds: number;
  readonly extendedBy: string | null;
  readonly version: number;
  readonly lines: readonly HeldLine[];
};

export const toAnswer = (reservation: Reservation): z.infer<typeof reservationSchema> => ({
  key: reservation.key,
  cartId: reservation.cartId,
  state: reservation.state,
  lines: reservation.lines.map(({ variantId, quantity }) => ({ variantId, quantity })),
  expiresAt: reservation.expiresAt.toISOString(),
  extended: reservation.extendedBy !== null,
});
