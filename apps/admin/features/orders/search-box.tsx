'use client';

import { Search } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { hrefOf, type OrderFilters } from './order-filters';

const PAUSE_MS = 250;

/** Searches as one types, after a short pause. `/` or Ctrl+K comes here from anywhere, Escape empties. */
export function SearchBox({ filters }: { filters: OrderFilters }) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(filters.q);
  const [shown, setShown] = useState(filters.q);
  if (filters.q !== shown) {
    // Back, Forward or a tab changed the address: the box follows, unless it is what was just typed.
    setShown(filters.q);
    if (typed.trim() !== filters.q) setTyped(filters.q);
  }

  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { q, status } = filters;
  const show = useCallback(() => {
    // The list follows the address by itself: no page has to come from the server for it.
    if (typed.trim() !== q) window.history.replaceState(null, '', hrefOf({ status, q: typed }));
  }, [typed, q, status]);
  useEffect(() => {
    pause.current = setTimeout(show, PAUSE_MS);
    return () => clearTimeout(pause.current);
  }, [show]);

  useEffect(() => {
    const focusOnKey = (event: KeyboardEvent) => {
      const writing = (event.target as HTMLElement).closest('input, textarea, select');
      const asked =
        (event.key === '/' && !writing) || (event.key === 'k' && (event.metaKey || event.ctrlKey));
      if (!asked) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', focusOnKey);
    return () => document.removeEventListener('keydown', focusOnKey);
  }, []);

  return (
    <search className="relative block w-full md:max-w-100">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-4 size-4 -translate-y-1/2 text-ink-muted"
      />
      <input
        ref={box}
        type="search"
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        // Who leaves the box is on the way to an order: an address written after that would call them back.
        onBlur={() => {
          clearTimeout(pause.current);
          show();
        }}
        onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
        aria-label="Search orders"
        aria-keyshortcuts="/"
        placeholder="Number, name or email"
        className="peer h-11 w-full rounded-pill bg-sunk pr-12 pl-10 placeholder:text-ink-muted md:h-9"
      />
      <kbd className="pointer-events-none absolute top-1/2 right-3 hidden -translate-y-1/2 rounded-md border border-line bg-raised px-1.5 font-sans text-ink-muted text-xs peer-focus:hidden md:block">
        /
      </kbd>
    </search>
  );
}
