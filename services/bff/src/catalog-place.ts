import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Clients } from './clients.ts';

/** How old the knowledge may be that nothing changed in the catalogue. Whoever is told of changes is told later than this. */
export const CATALOG_FRESH_MS = 50;
const PAGE = 50;
const BUDGET_MS = 1_000;

/**
 * Answers where the catalogue's feed has got to, as of at most `CATALOG_FRESH_MS` before the question: as long as that
 * stays the same, so do all answers of the catalogue. Null when it cannot be told. Asked of the catalogue only while
 * somebody asks here, and once for all who do.
 */
export const createCatalogPlace = (catalog: Clients['catalog']): (() => Promise<string | null>) => {
  let place: string | null = null;
  let asOf = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;

  const look = async (): Promise<void> => {
    const begun = performance.now();
    try {
      const query = { after: place ?? 'end', waitSeconds: 0, limit: PAGE };
      const page = await asSystem(() => unwrap(catalog.GET('/events', { params: { query } })), {
        budgetMs: BUDGET_MS,
      });
      if (isRefusal(page)) throw page;
      place = page.position;
      // A full page may have more behind it: then this is not where the feed has got to.
      asOf = page.events.length < PAGE ? begun : Number.NEGATIVE_INFINITY;
    } catch {
      asOf = Number.NEGATIVE_INFINITY;
    } finally {
      looking = undefined;
    }
  };
  return async () => {
    const asked = performance.now();
    const isFresh = (): boolean => asOf >= asked - CATALOG_FRESH_MS;
    if (isFresh()) return place;
    looking ??= look();
    await looking;
    return isFresh() ? place : null;
  };
};
