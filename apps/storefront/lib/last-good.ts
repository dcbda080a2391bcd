const MOST_ANSWERS = 2_000;

const place = Symbol.for('souk.storefront.last-good');
const kept = globalThis as { [place]?: Map<string, unknown> };
const answers = (): Map<string, unknown> => {
  kept[place] ??= new Map();
  return kept[place];
};

/** Remembers the last good answer, for the time when the BFF does not give one. */
export const keepLastGood = (key: string, value: unknown): void => {
  const all = answers();
  all.delete(key);
  all.set(key, value);
  const oldest = all.size > MOST_ANSWERS ? all.keys().next().value : undefined;
  if (oldest !== undefined) all.delete(oldest);
};

export const lastGood = <T>(key: string): T | undefined => answers().get(key) as T | undefined;
