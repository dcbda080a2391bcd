/** What was typed beside each variant. */
export type Typed = Readonly<Record<string, string>>;

/** What can be saved of it, and what cannot and why. Empty boxes were not counted. */
export function findCounts(typed: Typed): {
  counts: { variantId: string; countedTo: number }[];
  mistakes: Record<string, string>;
} {
  const counts: { variantId: string; countedTo: number }[] = [];
  const mistakes: Record<string, string> = {};
  for (const [variantId, text] of Object.entries(typed)) {
    const written = text.trim();
    if (written === '') continue;
    counts.push({ variantId, countedTo: Number(written) });
    if (!/^\d{1,7}$/.test(written)) mistakes[variantId] = 'Write a whole number, 0 or more.';
  }
  return { counts, mistakes };
}
