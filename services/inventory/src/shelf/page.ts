import { z } from 'zod';

/** The part of a query that says which page. */
export const pageQuery = {
  after: z.string().max(2_000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};
