'use client';

import { useSyncExternalStore } from 'react';

/** A list of orders worth coming back to: its name and the question in its address. */
export type SavedView = { name: string; search: string };

const KEY = 'souk-admin.order-views';
const MOST = 12;
const none: readonly SavedView[] = [];
const changed = new EventTarget();
let read: { text: string | null; views: readonly SavedView[] } = { text: null, views: none };

const current = (): readonly SavedView[] => {
  const text = localStorage.getItem(KEY);
  if (text !== read.text) read = { text, views: parse(text) };
  return read.views;
};

function parse(text: string | null): readonly SavedView[] {
  try {
    const views = JSON.parse(text ?? '[]') as SavedView[];
    return views.filter(({ name, search }) => typeof name === 'string' && typeof search === 'string');
  } catch {
    return none;
  }
}

const listen = (listener: () => void): (() => void) => {
  changed.addEventListener('change', listener);
  addEventListener('storage', listener);
  return () => {
    changed.removeEventListener('change', listener);
    removeEventListener('storage', listener);
  };
};

const write = (views: readonly SavedView[]): void => {
  localStorage.setItem(KEY, JSON.stringify(views.slice(-MOST)));
  changed.dispatchEvent(new Event('change'));
};

/** Views this browser keeps; one of the same name takes the old one's place. */
export function useSavedViews() {
  const views = useSyncExternalStore(listen, current, () => none);
  return {
    views,
    save: (view: SavedView) => write([...current().filter(({ name }) => name !== view.name), view]),
    forget: (name: string) => write(current().filter((view) => view.name !== name)),
  };
}
