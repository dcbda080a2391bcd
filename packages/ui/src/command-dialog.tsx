'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import type { ComponentType, ReactNode } from 'react';

export type Command = {
  id: string;
  label: string;
  /** Smaller, beside the label. */
  detail?: string;
  Icon?: ComponentType<{ className?: string; 'aria-hidden'?: 'true' }>;
};
export type CommandGroup<Item extends Command> = { id: string; label: string; items: readonly Item[] };

type Props<Item extends Command> = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Says what can be found; read out, and shown in the empty box. */
  label: string;
  query: string;
  onQuery: (query: string) => void;
  groups: readonly CommandGroup<Item>[];
  /** Read out and shown below the list: how much was found, or that more is on its way. */
  status: ReactNode;
  onChoose: (item: Item) => void;
};

/** A box to type in, and below it whatever fits, in groups. Arrows walk, Enter chooses, Escape closes. */
export function CommandDialog<Item extends Command>(props: Props<Item>) {
  const { open, onOpenChange, label, query, onQuery, groups, status, onChoose } = props;
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-(--scrim) transition-opacity duration-(--duration-quick) data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup
          aria-label={label}
          className="fixed top-2 left-1/2 z-50 flex max-h-[calc(100dvh-16px)] w-[min(640px,calc(100vw-16px))] -translate-x-1/2 flex-col overflow-hidden rounded-sheet bg-paper text-ink shadow-pop transition-[scale,opacity] duration-(--duration-quick) data-ending-style:opacity-0 data-starting-style:scale-[.98] data-starting-style:opacity-0 motion-reduce:duration-0! sm:top-[12vh] sm:max-h-[76vh]"
        >
          <Autocomplete.Root
            inline
            open
            items={groups}
            mode="none"
            value={query}
            autoHighlight="always"
            keepHighlight
            itemToStringValue={(item: Item) => item.label}
            onValueChange={(next, { reason }) => {
              // Choosing leaves the box as it is: the dialog closes.
              if (reason !== 'item-press') onQuery(next);
            }}
          >
            <div className="flex items-center gap-3 border-line border-b px-5">
              <Search aria-hidden="true" className="size-5 shrink-0 text-ink-muted" strokeWidth={1.75} />
              <Autocomplete.Input
                aria-label={label}
                placeholder={label}
                maxLength={100}
                autoCapitalize="none"
                spellCheck={false}
                className="h-14 min-w-0 flex-1 bg-transparent text-body outline-none placeholder:text-ink-muted"
              />
              <Dialog.Close className="h-11 rounded-pill px-3 font-semibold text-ink-muted text-tiny hover:text-ink">
                Close
              </Dialog.Close>
            </div>
            <Autocomplete.List className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-2 py-2 empty:hidden">
              {(group: CommandGroup<Item>) => (
                <Autocomplete.Group key={group.id} items={group.items} className="pb-2 last:pb-0">
                  <Autocomplete.GroupLabel className="px-3 pt-2 pb-1 text-ink-muted text-xs">
                    {group.label}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(item: Item) => (
                      <Autocomplete.Item
                        key={item.id}
                        value={item}
                        onClick={() => onChoose(item)}
                        className="flex min-h-11 cursor-pointer items-center gap-3 rounded-field px-3 py-2 outline-none data-highlighted:bg-sunk"
                      >
                        {item.Icon ? (
                          <item.Icon aria-hidden="true" className="size-4.5 shrink-0 text-ink-muted" />
                        ) : null}
                        <span className="min-w-0 flex-1 truncate font-medium">{item.label}</span>
                        {item.detail ? (
                          <span className="max-w-1/2 truncate text-ink-muted text-tiny">{item.detail}</span>
                        ) : null}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
            <Autocomplete.Status className="border-line border-t px-5 py-3 text-ink-muted text-tiny">
              {status}
            </Autocomplete.Status>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
