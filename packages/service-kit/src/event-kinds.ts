import { z } from 'zod';

/** Events of these kinds (`order.confirmed@1`); null for all there are. */
export type Kinds = readonly string[] | null;

const MOST_KINDS = 50;
const kindPattern = /^[a-z\d._-]{1,64}@\d{1,4}$/;

/** The kinds a follower asks for: `types=order.confirmed@1,order.cancelled@1`. */
export const kindsSchema = z
  .string()
  .max(MOST_KINDS * 70)
  .transform((list) => [...new Set(list.split(','))].sort())
  .pipe(z.array(z.string().regex(kindPattern)).min(1).max(MOST_KINDS))
  .optional();

export const kindOf = ({ type, version }: { type: string; version: number }): string => `${type}@${version}`;
