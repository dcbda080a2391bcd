/** Which picture comes next, round and round. */
export const turned = ({ at, count, by }: { at: number; count: number; by: 1 | -1 }): number =>
  (at + by + count) % count;

/** Forwards is where the page's lines end: to the left where it reads from the right. */
export const forwards = (): 1 | -1 => (document.dir === 'rtl' ? -1 : 1);

/** Which way a key turns the page; null for every other key. `upright` where pictures also stand below each other. */
export const turnOfKey = (key: string, { upright }: { upright: boolean }): 1 | -1 | null => {
  if (key === 'ArrowRight') return forwards();
  if (key === 'ArrowLeft') return forwards() === 1 ? -1 : 1;
  if (upright && key === 'ArrowDown') return 1;
  if (upright && key === 'ArrowUp') return -1;
  return null;
};

const SWIPE_PX = 40;

/** Which way a finger that moved so far turns the page; null when it hardly moved. */
export const turnOfSwipe = (movedPx: number): 1 | -1 | null => {
  if (Math.abs(movedPx) < SWIPE_PX) return null;
  return movedPx < 0 === (forwards() === 1) ? 1 : -1;
};
