/** Letters to insert, remove, replace or swap with their neighbour (optimal string alignment). */
const editsBetween = (a: string, b: string): number => {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(above[column]! + 1, here[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) edits = Math.min(edits, before[column - 2]! + 1);
      here.push(edits);
    }
    before = above;
    above = here;
  }
  return above[b.length]!;
};

/** The code somebody most likely meant, or null when none is near: at most one slip in three letters, and three in all. */
export const closestCode = (typed: string, codes: readonly string[]): string | null => {
  const most = Math.min(3, Math.floor(typed.length / 3));
  let closest: { code: string; edits: number } | null = null;
  for (const code of codes) {
    if (Math.abs(code.length - typed.length) > most) continue;
    const edits = editsBetween(typed, code);
    if (edits <= most && (closest === null || edits < closest.edits)) closest = { code, edits };
  }
  return closest?.code ?? null;
};
