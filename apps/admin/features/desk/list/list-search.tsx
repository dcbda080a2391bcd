'use client';

import { Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

const PAUSE_MS = 250;

type ListSearchProps = {
  /** Read out: "Search promotions". */
  label: string;
  /** What can be typed. */
  placeholder: string;
  value: string;
  /** Of `useListState`; the same one in every render. */
  onSearch: (q: string) => void;
};

/** Searches as one types, after a short pause. `/` comes here from anywhere on the page, Escape empties. */
export function ListSearch({ label, placeholder, value, onSearch }: ListSearchProps) {
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(value);
  const [shown, setShown] = useState(value);
  if (value !== shown) {
    // Back, Forward or a tab changed the address: the box follows, unless it is what was just typed.
    setShown(value);
    if (typed.trim() !== value) setTyped(value);
  }
  useEffect(() => {
    // Whoever was quicker than the page's scripts has typed already.
    if (box.current?.value) setTyped(box.current.value);
  }, []);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted === value) return;
    pause.current = setTimeout(onSearch, PAUSE_MS, wanted);
    return () => clearTimeout(pause.current);
  }, [typed, value, onSearch]);
  useEffect(() => {
    // Whoever follows a link is on the way elsewhere: an address written after that would call them back. (Not by the
    // box losing its focus: a click on a link moves none in Safari.)
    const leave = ({ target }: MouseEvent) => {
      if ((target as Element).closest('a')) clearTimeout(pause.current);
    };
    document.addEventListener('click', leave, { capture: true });
    return () => document.removeEventListener('click', leave, { capture: true });
  }, []);
  useEffect(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const writing = (event.target as HTMLElement).closest(
        'input, textarea, select, [contenteditable="true"]',
      );
      if (event.key !== '/' || writing) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', focusOnSlash);
    return () => document.removeEventListener('keydown', focusOnSlash);
  }, []);

  return (
    <search className="relative block w-full md:max-w-80">
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
        onKeyDown={(event) => event.key === 'Escape' && setTyped('')}
        aria-label={label}
        aria-keyshortcuts="/"
        placeholder={placeholder}
        className="h-11 w-full rounded-pill bg-sunk pr-4 pl-10 placeholder:text-ink-muted md:h-9"
      />
    </search>
  );
}
