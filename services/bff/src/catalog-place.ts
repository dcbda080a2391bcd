import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Clients } from './clients.ts';

/** How old the knowledge may be that nothing changed in the catalogue. Whoever is told of changes is told later than this. */
export const CATALOG_FRESH_MS = 50;
const BUDGET_MS = 1_000;

/**
 * Answers where the catalogue's feed has got to, as of at most `CATALOG_FRESH_MS` before the question: as long as that
 * stays the same, so do all answers of the catalogue. Null when it cannot be told. Asked of the catalogue only while
 * somebody asks here, and once for all who do.
 */
export const createCatalogPlace = (catalog: Clients['catalog']): (() => Promise<string | null>) => {
  let place = '';
  let asOf = Number.NEGATIVE_INFINITY;
  let looking: Promise<boolean> | undefined;

  /** Only where the end is: what lies before it may be a whole import. */
  const look = async (): Promise<boolean> => {
    const begun = performance.now();
    try {
      const query = { after: 'end', waitSeconds: 0, limit: 1 };
      const page = await asSystem(() => unwrap(catalog.GET('/events', { params: { query } })), {
        budgetMs: BUDGET_MS,
      });
      if (isRefusal(page)) return false;
      place = page.position;
      asOf = begun;
      return true;
    } catch {
      return false;
    } finally {
      looking = undefined;
    }
  };
  return async () => {
    const asked = performance.now();
    // Once more for whoever came late to a look that took long: the next begins after they asked.
    for (let looks = 0; looks < 2 && asOf < asked - CATALOG_FRESH_MS; looks += 1) {
      looking ??= look();
      if (!(await looking)) return null;
    }
    return place;
  };
};
