'use client';

import { useEffect, useSyncExternalStore } from 'react';

let current: string | null = null;
const listeners = new Set<() => void>();

const set = (next: string | null): void => {
  current = next;
  for (const listener of listeners) listener();
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Put on a page that belongs to a stall without saying so in its address, such as a product's. */
export function AtStall({ handle }: { handle: string }) {
  useEffect(() => {
    set(handle);
    return () => set(null);
  }, [handle]);
  return null;
}

export const useAtStall = (): string | null =>
  useSyncExternalStore(
    listen,
    () => current,
    () => null,
  );
