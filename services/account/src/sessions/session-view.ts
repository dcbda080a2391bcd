import { z } from 'zod';
import { personSchema } from '../people.ts';

export const sessionSchema = z
  .object({ sessionId: z.string(), person: personSchema })
  .meta({ id: 'Session' });

/** A browser's own words for itself; cut, since nobody limits what it may say. */
export const deviceSchema = z
  .string()
  .transform((said) => said.slice(0, 300))
  .optional();
