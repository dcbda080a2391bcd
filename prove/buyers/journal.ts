/** One thing a client asked for, and what it was told. Kept outside the shop: what was acknowledged here must hold. */
export type Entry = {
  readonly who: string;
  /** Milliseconds since the journal was begun. */
  readonly at: number;
  readonly ms: number;
  readonly call: string;
  readonly input: unknown;
  readonly told:
    | { readonly kind: 'acknowledged'; readonly data: unknown }
    | { readonly kind: 'refused'; readonly status: number; readonly code: string; readonly detail: string }
    | { readonly kind: 'unanswered'; readonly why: string };
};

export type Journal = {
  write(entry: Entry): void;
  note(who: string, text: string): void;
  entries(): readonly Entry[];
  notes(): readonly { who: string; at: number; text: string }[];
  now(): number;
  /** When it was begun, in milliseconds since 1970: moments of the database's clock count from there. */
  readonly begunAtMs: number;
};

export const openJournal = (): Journal => {
  const begun = performance.now();
  const begunAtMs = Date.now();
  const entries: Entry[] = [];
  const notes: { who: string; at: number; text: string }[] = [];
  const now = (): number => Math.round(performance.now() - begun);
  return {
    write: (entry) => void entries.push(entry),
    note: (who, text) => void notes.push({ who, at: now(), text }),
    entries: () => entries,
    notes: () => notes,
    now,
    begunAtMs,
  };
};
