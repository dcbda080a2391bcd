import type { Entry, Journal } from '../buyers/journal.ts';
import type { Outcome } from '../play-round.ts';

export type Moment = {
  at: number;
  who: string;
  what: string;
  told: string;
  kind: 'fault' | 'good' | 'refused' | 'lost';
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
  { from, until, verdicts }: Pick<Outcome, 'from' | 'until' | 'verdicts'>,
  journal: Pick<Journal, 'entries' | 'notes'>,
): Moment[] => {
  const entries = journal.entries().filter(({ at }) => at >= from && at <= until);
  const ids = verdicts.flatMap(({ violations }) => violations.flatMap(({ about }) => about));
  const some = concerned(entries, ids);
  return [
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
