import { toast } from '@souk/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { failureOf, useTRPC, useTRPCClient } from '../../lib/trpc/client';
import { type Conflict, mergeDrafts } from './merge-drafts';
import {
  type Draft,
  draftOf,
  type Errors,
  inputOf,
  isSame,
  type StoredProduct,
  typingErrors,
} from './product-draft';
import { type Unsaved, unsavedDraft } from './unsaved-draft';

/** Somebody else's changes that met ours. `conflicts` wait for a choice; `taken` are in the draft already. */
export type Meeting = { by: string; conflicts: Conflict[]; taken: string[]; theirs: Draft };

type Start = { id: string | null; draft: Draft; version: string | null; onCreated?: (id: string) => void };

/** The state of one product's editor: what is typed, what is saved, who else was here. Its page does the rest. */
export function useProductEditor({ id, draft: first, version: firstVersion, onCreated }: Start) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queries = useQueryClient();
  const storage = useMemo(() => unsavedDraft(id ?? 'new'), [id]);
  const [draft, setDraft] = useState(first);
  const [base, setBase] = useState(first);
  const [version, setVersion] = useState(firstVersion);
  const [errors, setErrors] = useState<Errors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const [broughtBack, setBroughtBack] = useState(false);
  const latest = useRef<Unsaved>({ draft, base, version });
  latest.current = { draft, base, version };
  const dirty = !isSame(draft, base);

  useEffect(() => {
    const kept = storage.read();
    if (!kept || isSame(kept.draft, kept.base)) return;
    setDraft(kept.draft);
    setBase(kept.base);
    setVersion(kept.version);
    setBroughtBack(true);
  }, [storage]);

  useKeeping({ dirty, draft, latest, storage });

  const update = useCallback((change: (draft: Draft) => Draft, ...paths: string[]) => {
    setDraft(change);
    setErrors((now) => without(now, paths));
  }, []);

  /** Goes on from what is stored now; what was typed while it was being saved stays typed. */
  const settle = (saved: StoredProduct, sent: Draft) => {
    const stored = draftOf(saved);
    setDraft((now) =>
      isSame(now, sent) ? stored : mergeDrafts({ base: sent, mine: now, theirs: stored }).draft,
    );
    setBase(stored);
    setVersion(saved.version);
    setErrors({});
    setBroughtBack(false);
    storage.forget();
    void queries.invalidateQueries({ queryKey: trpc.catalogue.pathKey() });
  };

  const refuse = (error: unknown) => {
    const { errors: fields, detail } = failureOf(error);
    setErrors(
      Object.fromEntries(fields.map(({ path, message }) => [path.replace(/^product\./, ''), message])),
    );
    setFailure(fields.length > 0 ? 'Some fields need another look.' : detail);
    setRefusals((now) => now + 1);
  };

  type Sending = { draft: Draft; version: string | null; base: Draft; told: string[] };
  const send = async ({ draft: sent, version: upon, base: was, told }: Sending): Promise<void> => {
    try {
      if (id === null) {
        const created = await client.catalogue.create.mutate({ product: inputOf(sent) });
        storage.forget();
        toast(`${created.title} is saved.`);
        void queries.invalidateQueries({ queryKey: trpc.catalogue.pathKey() });
        return onCreated?.(created.id);
      }
      const saved = await client.catalogue.save.mutate({
        id,
        expectedVersion: upon ?? '',
        product: inputOf(sent),
      });
      settle(saved, sent);
      toast('Saved.');
    } catch (error) {
      const met = metOf(error);
      if (!met) return refuse(error);
      const theirs = draftOf(met.current);
      const merged = mergeDrafts({ base: was, mine: sent, theirs });
      const taken = [...told, ...merged.taken];
      setBase(theirs);
      setVersion(met.current.version);
      setDraft(merged.draft);
      setMeeting({ by: met.by, conflicts: merged.conflicts, taken, theirs });
      // Nothing stands against each other: both go in at once, and the page tells of it.
      if (merged.conflicts.length === 0)
        await send({ draft: merged.draft, version: met.current.version, base: theirs, told: taken });
    }
  };

  const saving = useMutation({
    mutationFn: async (wanted: Draft) => {
      setFailure(null);
      const typing = typingErrors(wanted);
      if (Object.keys(typing).length > 0) {
        setErrors(typing);
        setFailure('Some fields need another look.');
        setRefusals((now) => now + 1);
        return;
      }
      const { base: was, version: upon } = latest.current;
      await send({ draft: wanted, version: upon, base: was, told: [] });
    },
  });

  return {
    draft,
    update,
    errors,
    failure,
    /** How often saving was refused: whoever shows the fields looks for the first wrong one then. */
    refusals,
    dirty,
    isNew: id === null,
    broughtBack,
    meeting,
    saving: saving.isPending,
    save: (wanted: Draft = latest.current.draft) => {
      if (!saving.isPending) saving.mutate(wanted);
    },
    /** Ends the meeting with what was chosen, and saves it. */
    settleMeeting: (chosen: Draft) => {
      setMeeting(null);
      setDraft(chosen);
      saving.mutate(chosen);
    },
    dismissMeeting: () => setMeeting(null),
    /** Throws away what was not saved. */
    discard: () => {
      setDraft(base);
      setErrors({});
      setFailure(null);
      setBroughtBack(false);
      storage.forget();
    },
  };
}

export type ProductEditor = ReturnType<typeof useProductEditor>;

type Keeping = {
  dirty: boolean;
  draft: Draft;
  latest: { current: Unsaved };
  storage: ReturnType<typeof unsavedDraft>;
};

/** Keeps each change as it is made, and forgets all of them once nothing is left to save. */
function useKeeping({ dirty, draft, latest, storage }: Keeping): void {
  const wasDirty = useRef(false);
  useEffect(() => {
    if (dirty) storage.keep({ ...latest.current, draft });
    else if (wasDirty.current) storage.forget();
    wasDirty.current = dirty;
  }, [dirty, draft, latest, storage]);
}

const without = (errors: Errors, paths: string[]): Errors =>
  paths.length === 0
    ? errors
    : Object.fromEntries(
        Object.entries(errors).filter(
          ([path]) => !paths.some((one) => path === one || path.startsWith(`${one}.`)),
        ),
      );

type ChangedExtra = {
  current: StoredProduct;
  changedBy: { name?: string | null; role?: string; kind: string };
};

/** Who was here meanwhile and what they left; null for any other failure. */
function metOf(error: unknown): { current: StoredProduct; by: string } | null {
  const { code, extra } = failureOf(error);
  if (code !== 'PRODUCT_CHANGED') return null;
  const { current, changedBy } = extra as unknown as ChangedExtra;
  const somebody = changedBy.kind === 'staff' ? `A colleague (${changedBy.role})` : 'The shop itself';
  return { current, by: changedBy.name ?? somebody };
}
