import type { Entry, Journal } from '../buyers/journal.ts';
import type { Facts } from '../facts/facts.ts';
import type { Violation } from '../invariants/invariant.ts';
import type { Outcome } from '../outcome.ts';

export type Moment = {
  at: number;
  who: string;
  what: string;
  told: string;
  kind: 'fault' | 'good' | 'refused' | 'lost' | 'step';
};

/** The steps that statuses took which violations are about, told as moments of the journal. */
export const stepsOf = (
  { edges, checkouts }: Pick<Facts, 'edges' | 'checkouts'>,
  violations: readonly Violation[],
  { begunAtMs }: Pick<Journal, 'begunAtMs'>,
): Moment[] => {
  const named = violations.flatMap(({ about }) => about);
  const intents = checkouts
    .filter(({ id }) => named.includes(id))
    .flatMap(({ attempts }) => attempts.flatMap(({ intentId }) => intentId ?? []));
  const ids = [...named, ...intents];
  return edges
    .filter(({ id }) => ids.some((one) => id.startsWith(one)))
    .map(({ what, id, from, to, atMs }) => ({
      at: Math.round(atMs - begunAtMs),
      who: what,
      what: `${from ?? 'new'} → ${to}`,
      told: id,
      kind: 'step' as const,
    }));
};

const kinds = { acknowledged: 'good', refused: 'refused', unanswered: 'lost' } as const;

const toldOf = ({ told }: Entry): string => {
  if (told.kind === 'refused') return `${told.code}: ${told.detail}`;
  if (told.kind === 'unanswered') return told.why;
  const { id, state, order } = (told.data ?? {}) as {
    id?: string;
    state?: string;
    order?: { number: string } | null;
  };
  return [state, order?.number, id].filter(Boolean).join(' · ') || 'yes';
};

/** Who has to do with any of these ids: whoever said one, or was told of one. */
const concerned = (entries: readonly Entry[], ids: readonly string[]): Set<string> =>
  new Set(
    entries
      .filter(
        (entry) =>
          ids.includes(entry.who) || ids.some((id) => JSON.stringify([entry.input, entry.told]).includes(id)),
      )
      .map(({ who }) => who),
  );

/**
 * One round as it went, moment by moment: the faults, and what those were told whom its violations are about; everybody
 * where that is nobody.
 */
export const timelineOf = (
  { from, until, verdicts, steps }: Pick<Outcome, 'from' | 'until' | 'verdicts' | 'steps'>,
  journal: Pick<Journal, 'entries' | 'notes'>,
): Moment[] => {
  const entries = journal.entries().filter(({ at }) => at >= from && at <= until);
  const ids = verdicts.flatMap(({ violations }) => violations.flatMap(({ about }) => about));
  const some = concerned(entries, ids);
  return [
    ...steps,
    ...entries
      .filter(({ who }) => some.size === 0 || some.has(who))
      .map((entry) => ({
        at: entry.at,
        who: entry.who,
        what: `${entry.call} (${entry.ms} ms)`,
        told: toldOf(entry),
        kind: kinds[entry.told.kind],
      })),
    ...journal
      .notes()
      .filter(({ at }) => at >= from && at <= until)
      .map(({ at, who, text }) => ({ at, who, what: text, told: '', kind: 'fault' as const })),
  ].sort((one, next) => one.at - next.at);
};
