import { refuse } from '@souk/service-kit/refusal';
import type { z } from 'zod';

/** Writes down where a page ended. Opaque to callers. */
export const encodeCursor = (place: unknown): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** Reads a place of one list. Throws VALIDATION for one that this list never gave out. */
export const decodeCursor = <Place>(text: string | undefined, place: z.ZodType<Place>): Place | null => {
  if (text === undefined) return null;
  try {
    return place.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
  } catch {
    throw refuse('VALIDATION', 'This place in the list is not known. Start again from its first page.', {
      errors: [{ path: 'after', message: 'is not a place in this list and order' }],
    });
  }
};
