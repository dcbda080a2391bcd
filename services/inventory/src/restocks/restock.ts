import type { Line } from '../reservations/reservation.ts';

/** Units that came back onto the shelf. Lines of variants that are not counted are kept, and move nothing. */
export type Restock = {
  readonly key: string;
  readonly reference: string;
  readonly requestHash: string;
  readonly lines: readonly Line[];
  readonly note: string | null;
};
