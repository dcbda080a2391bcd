import type { DriftPart } from '../system/drift';
import type { NeedsHand } from './sales-types';

/** How many things do not agree, and of what: everything that is compared, or without the feeds. */
export type DriftNumber = { count: number | null; of: 'everything' | 'orders' };

/** One number of all the parts; unknown while one of them is, unless something is known not to agree. Pure. */
export function driftNumberOf(
  mayLook: boolean,
  { parts, total }: { parts: readonly Pick<DriftPart, 'count'>[]; total: number },
  needs: Pick<NeedsHand, 'drift'> | undefined,
): DriftNumber {
  if (!mayLook) return { count: needs?.drift?.count ?? null, of: 'orders' };
  const isUnknown = parts.some(({ count }) => count === null);
  return { count: isUnknown && total === 0 ? null : total, of: 'everything' };
}
