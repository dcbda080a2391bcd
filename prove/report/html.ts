import type { Journal } from '../buyers/journal.ts';
import { hasFailed, type Outcome } from '../outcome.ts';
import type { Durability } from '../world/database-server.ts';
import { rowsOf } from './table.ts';
import { type Moment, timelineOf } from './timeline.ts';

const safe = (text: string | number): string =>
  String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
  th, td { text-align: left; padding: 0.25rem 0.75rem 0.25rem 0; vertical-align: top; border-bottom: 1px solid #8884; }
  td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .bad, .lost { color: #c2410c; } .fault { font-weight: 600; } .refused { color: #a16207; }
  li { margin: 0.25rem 0; }`;

const rowOf = (cells: readonly (string | number)[]): string =>
  `<tr>${cells.map((cell) => `<td${typeof cell === 'number' ? ' class="n"' : ''}>${safe(cell)}</td>`).join('')}</tr>`;

const momentOf = ({ at, who, what, told, kind }: Moment): string =>
  `<tr class="${kind}"><td class="n">${(at / 1000).toFixed(2)} s</td><td>${safe(who)}</td><td>${safe(what)}</td><td>${safe(told)}</td></tr>`;

const failureOf = (outcome: Outcome, journal: Journal): string => {
  const wrong = [
    ...outcome.verdicts.flatMap(({ invariant, violations }) =>
      violations.map(({ says }) => `${invariant}: ${says}`),
    ),
    ...outcome.broken,
  ];
  return `<h2 class="bad">Round ${outcome.round.n + 1}: ${safe(outcome.fault.title)}</h2>
    <ul>${wrong.map((says) => `<li>${safe(says)}</li>`).join('')}</ul>
    <table><tr><th>when</th><th>who</th><th>what</th><th>was told</th></tr>
    ${timelineOf(outcome, journal).map(momentOf).join('\n')}</table>`;
};

/** The run as a page that needs nothing else: the table, and each failing round as a timeline. */
export const renderReport = (run: {
  seed: number;
  outcomes: readonly Outcome[];
  journal: Journal;
  durability: Durability;
}): string => {
  const { seed, outcomes, journal, durability } = run;
  const failing = outcomes.filter(hasFailed);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Souk proved with seed ${seed}</title><style>${style}</style></head><body>
<h1>Souk, proved with seed ${seed}</h1>
<p>${outcomes.length} rounds, ${failing.length} of them failed. ${durability.map(({ name, value }) => `${name} = ${value}`).join(', ')}.</p>
<table><tr><th>fault</th><th>rounds</th><th>injected</th><th>checkouts in flight</th><th>invariants held</th></tr>
${rowsOf(outcomes)
  .map((row) => rowOf([row.fault, row.rounds, row.struck, row.inFlight, `${row.held} of ${row.checked}`]))
  .join('\n')}</table>
${failing.map((outcome) => failureOf(outcome, journal)).join('\n')}
</body></html>
`;
};
