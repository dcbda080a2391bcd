import { anywhereIn, crashPoints } from './crash-points.ts';

/** Commits and calls that nobody named, of all parts together. */
export const ANYWHERE = 'anywhere';

type Deaths = { readonly all: readonly string[]; readonly at: Set<string>; slowestMs: number | null };

/** Of each part's places, those at which a process died, by whatever fault; kept for the whole run. */
export const countReached = (places: Record<string, readonly string[]>) => {
  const parts = new Map<string, Deaths>(
    Object.entries(places).map(([part, all]) => [part, { all, at: new Set(), slowestMs: null }]),
  );
  const deathsOf = (part: string): Deaths => parts.get(part) ?? { all: [], at: new Set(), slowestMs: null };
  return {
    /** In the order of the list: the same whoever asks. */
    leftOf: (part: string): string[] => deathsOf(part).all.filter((place) => !deathsOf(part).at.has(place)),
    died: (part: string, place: string | null): void => {
      if (place !== null && deathsOf(part).all.includes(place)) deathsOf(part).at.add(place);
    },
    takenOver: (part: string, ms: number | null): void => {
      const deaths = deathsOf(part);
      if (ms !== null) deaths.slowestMs = Math.max(deaths.slowestMs ?? 0, ms);
    },
    rows: () =>
      [...parts].map(([part, { all, at, slowestMs }]) => ({
        part,
        of: all.length,
        reached: at.size,
        slowestMs,
        never: all.filter((place) => !at.has(place)),
      })),
  };
};

const { 'service-kit': _, ...named } = crashPoints;

export const reached = countReached({ ...named, [ANYWHERE]: anywhereIn });
export type ReachRow = ReturnType<typeof reached.rows>[number];
