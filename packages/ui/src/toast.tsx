'use client';

import { useSyncExternalStore } from 'react';

type Toast = { id: number; text: string };

const STAYS_MS = 5000;
const nothing: readonly Toast[] = [];
let shown: readonly Toast[] = nothing;
let lastId = 0;
const listeners = new Set<() => void>();

const show = (next: readonly Toast[]): void => {
  shown = next;
  for (const listener of listeners) listener();
};

/** Says something in passing, to eyes and to screen readers. Nothing that must not be missed belongs here. */
export const toast = (text: string): void => {
  lastId += 1;
  const id = lastId;
  show([...shown.slice(-2), { id, text }]);
  setTimeout(() => show(shown.filter((one) => one.id !== id)), STAYS_MS);
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Where toasts appear; once per page. Made here and not by a library: those write their styles into the page with a
 * script, which a strict content security policy refuses.
 */
export function Toasts() {
  const toasts = useSyncExternalStore(
    listen,
    () => shown,
    () => nothing,
  );
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-5 bottom-6 z-60 flex flex-col items-center gap-2"
    >
      {toasts.map(({ id, text }) => (
        <p
          key={id}
          className="rounded-pill bg-ink px-6 py-3 text-[0.9375rem] font-medium text-paper shadow-pop"
        >
          {text}
        </p>
      ))}
    </div>
  );
}
