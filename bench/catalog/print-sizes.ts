/** What a hall of some size answered, and what it took. */
export type Measured = {
  products: number;
  readySeconds: number;
  memoryMiB: number;
  load: number;
  p95s: Map<string, number>;
};

const LIMIT_MS = 50;
const MOST_TIMES = 3;

/** Prints halls of growing size side by side, with how many times longer the greatest takes than the smallest. */
export const printSizes = (measured: readonly Measured[], heading: string): void => {
  const [smallest, greatest] = [measured[0]!, measured.at(-1)!];
  const line = (what: string, cells: string[]): void =>
    void process.stdout.write(`  ${what.padEnd(38)}${cells.map((cell) => cell.padStart(13)).join('')}\n`);
  process.stdout.write(`\n${heading} (limits: ${LIMIT_MS} ms, ${MOST_TIMES} times the smallest)\n`);
  line(
    'things',
    measured.map(({ products }) => products.toLocaleString('en')),
  );
  for (const what of smallest.p95s.keys()) {
    const times = greatest.p95s.get(what)! / smallest.p95s.get(what)!;
    const above = greatest.p95s.get(what)! > LIMIT_MS || times > MOST_TIMES ? '  above the limit' : '';
    const cells = measured.map(({ p95s }) => `${p95s.get(what)!.toFixed(1)} ms`);
    line(what, [...cells, `${times.toFixed(1)} x${above}`]);
  }
  line(
    'all of it in memory after',
    measured.map(({ readySeconds }) => `${readySeconds.toFixed(1)} s`),
  );
  line(
    'memory of the service',
    measured.map(({ memoryMiB }) => `${memoryMiB.toFixed(0)} MiB`),
  );
  line(
    'load of the machine',
    measured.map(({ load }) => load.toFixed(1)),
  );
};
