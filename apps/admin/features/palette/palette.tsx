'use client';

import { CommandDialog } from '@souk/ui/command-dialog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { useMe } from '../desk/use-may';
import { type Choice, groupsOf, ownChoices } from './choices';
import { recentChoices, rememberChoice } from './recent';
import { usePaletteKey } from './use-palette-key';
import { useSettled } from './use-settled';

const PAUSE_MS = 200;
const LABEL = 'Find an order, a thing, a person';

/** The way to anything: a button in the top bar, and Ctrl+K from anywhere. */
export function Palette() {
  const [open, setOpen] = useState(false);
  usePaletteKey(() => setOpen((now) => !now));
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
        className="flex h-11 w-full max-w-100 items-center gap-2.5 rounded-pill bg-sunk px-4 text-ink-muted hover:text-ink md:h-9"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="min-w-0 flex-1 truncate text-left">{LABEL}</span>
        <kbd className="hidden rounded-md border border-line bg-raised px-1.5 font-sans text-xs md:block">
          Ctrl K
        </kbd>
      </button>
      <Finder open={open} onOpenChange={setOpen} />
    </>
  );
}

function Finder({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const router = useRouter();
  const trpc = useTRPC();
  const me = useMe();
  const [query, setQuery] = useState('');
  const words = query.trim();
  const settled = useSettled(words, PAUSE_MS);
  const search = useQuery({
    ...trpc.palette.search.queryOptions({ q: settled }),
    enabled: open && settled !== '',
    placeholderData: keepPreviousData,
  });

  const change = (next: boolean) => {
    if (!next) setQuery('');
    onOpenChange(next);
  };
  const choose = (choice: Choice) => {
    if (me) rememberChoice(me.id, choice);
    change(false);
    router.push(choice.href);
  };

  const groups = groupsOf({
    recent: words === '' && open && me ? recentChoices(me.id) : [],
    own: ownChoices(words, me?.may ?? []),
    found: words === '' ? undefined : search.data,
  });
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const looking = words !== '' && (words !== settled || search.isFetching);
  return (
    <CommandDialog
      open={open}
      onOpenChange={change}
      label={LABEL}
      query={query}
      onQuery={setQuery}
      groups={groups}
      status={statusOf({
        words,
        count,
        looking,
        failed: search.isError,
        missing: words === '' ? [] : (search.data?.missing ?? []),
      })}
      onChoose={choose}
    />
  );
}

function statusOf(now: {
  words: string;
  count: number;
  looking: boolean;
  failed: boolean;
  missing: readonly string[];
}): string {
  const { words, count, looking, failed, missing } = now;
  if (words === '') return 'Type a number, a name, an email or a thing.';
  if (looking) return 'Looking…';
  const amount =
    count === 0 ? `Nothing fits “${words}”` : count === 1 ? 'One thing fits' : `${count} things fit`;
  if (failed) return `${amount}. The shop does not answer, so orders, products and customers are missing.`;
  return missing.length > 0 ? `${amount}. Out of reach just now: ${missing.join(', ')}.` : `${amount}.`;
}
