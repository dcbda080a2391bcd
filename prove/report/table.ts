import type { ReachRow } from '../faults/reached.ts';
import type { Outcome } from '../outcome.ts';

export type Row = {
  fault: string;
  rounds: number;
  struck: number;
  inFlight: number;
  held: number;
  checked: number;
  broken: number;
};

/** One row a fault, in the order in which they first struck. */
export const rowsOf = (outcomes: readonly Outcome[]): Row[] => {
  const rows = new Map<string, Row>();
  for (const { fault, struck, inFlight, verdicts, broken } of outcomes) {
    const row = rows.get(fault.name) ?? {
      fault: fault.title,
      rounds: 0,
      struck: 0,
      inFlight: 0,
      held: 0,
      checked: 0,
      broken: 0,
    };
    rows.set(fault.name, {
      ...row,
      rounds: row.rounds + 1,
      struck: row.struck + struck,
      inFlight: row.inFlight + inFlight,
      held: row.held + verdicts.filter(({ violations }) => violations.length === 0).length,
      checked: row.checked + verdicts.length,
      broken: row.broken + broken.length,
    });
  }
  return [...rows.values()];
};

const lineOf =
  (width: number) =>
  (cells: readonly string[]): string =>
    cells.map((cell, place) => (place === 0 ? cell.padEnd(width) : cell.padStart(9))).join('  ');

/** The table as it is printed. */
export const printTable = (rows: readonly Row[]): string => {
  const line = lineOf(Math.max(...rows.map(({ fault }) => fault.length), 5));
  return [
    line(['fault', 'injected', 'in flight', 'held', 'else']),
    ...rows.map(({ fault, struck, inFlight, held, checked, broken }) =>
      line([
        fault,
        String(struck),
        String(inFlight),
        `${held}/${checked}`,
        broken === 0 ? '-' : `${broken} wrong`,
      ]),
    ),
  ].join('\n');
};

/** At how many of its places each part died, how long others took to go on, and at which places nobody ever died. */
export const printReached = (rows: readonly ReachRow[]): string => {
  const line = lineOf(Math.max(...rows.map(({ part }) => part.length), 'crash points of'.length));
  return [
    line(['crash points of', 'reached', 'slowest']),
    ...rows.flatMap(({ part, of, reached, slowestMs, never }) => [
      line([part, `${reached}/${of}`, slowestMs === null ? '-' : `${slowestMs} ms`]),
      // A short run comes to few: which they were is no news.
      ...(never.length > 0 && never.length <= of / 2 ? [`  never at ${never.join(', ')}`] : []),
    ]),
  ].join('\n');
};
