/** One line of a report. */
export type Row = { what: string; value: string; ratio: string };

/** The value below which that share of all lies. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};

/** Prints rows under a heading, in columns. */
export const print = (heading: string, rows: readonly Row[]): void => {
  const width = Math.max(...rows.map(({ what }) => what.length));
  process.stdout.write(`\n${heading}\n`);
  for (const { what, value, ratio } of rows)
    process.stdout.write(`  ${what.padEnd(width)}  ${value.padStart(14)}  ${ratio.padStart(12)}\n`);
};
