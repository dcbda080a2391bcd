/**
 * Long polls look often while this process publishes and seldom while it is quiet. Asking the database is cheap;
 * NOTIFY would serialise every publishing commit behind one lock of the whole database.
 */
const HOT_MS = 1_000;
/** Followers rest longer than this between two pages: a closer look would hardly be seen by anybody. */
const HOT_LOOK_MS = 80;
export const IDLE_LOOK_MS = 200;
let lastPublishedAt = Number.NEGATIVE_INFINITY;

export const notePublished = (): void => {
  lastPublishedAt = performance.now();
};

export const pollDelayMs = (): number =>
  performance.now() - lastPublishedAt < HOT_MS ? HOT_LOOK_MS : IDLE_LOOK_MS;
