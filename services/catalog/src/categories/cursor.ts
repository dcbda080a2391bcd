import { refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';

const cursorSchema = z.tuple([z.string(), z.string(), z.uuid()]);

/** Where a page ended: the order it was read in, the last row's key in that order and its id. Opaque to callers. */
export type Cursor = { order: string; key: string; id: string };

export const encodeCursor = ({ order, key, id }: Cursor): string =>
  Buffer.from(JSON.stringify([order, key, id])).toString('base64url');

/** Throws VALIDATION for a cursor that this order, with keys of this form, never gave out. */
export function decodeCursor(text: string, expected: { order: string; key: RegExp }): Cursor {
  try {
    const [order, key, id] = cursorSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    if (order === expected.order && expected.key.test(key)) return { order, key, id };
  } catch {
    // Falls through to the refusal: whatever it was, it was not ours.
  }
  throw refuse('VALIDATION', 'This place in the list is not known. Start again from its first page.', {
    errors: [{ path: 'after', message: 'is not a cursor of this list and order' }],
  });
}
