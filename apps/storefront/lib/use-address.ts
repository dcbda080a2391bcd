'use client';

import { useMemo, useSyncExternalStore } from 'react';

const changed = new EventTarget();

const listen = (listener: () => void): (() => void) => {
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  changed.addEventListener('change', listener);
  addEventListener('popstate', listener);
  navigation?.addEventListener('currententrychange', listener);
  return () => {
    changed.removeEventListener('change', listener);
    removeEventListener('popstate', listener);
    navigation?.removeEventListener('currententrychange', listener);
  };
};

/** What is to stand in the address from now on; null takes a word out of it. */
type Change = Record<string, string | null>;

/** A new entry of the history, so that Back leads to what was asked before. */
const change = (wanted: Change): void => {
  const question = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(wanted)) {
    if (value === null) question.delete(name);
    else question.set(name, value);
  }
  // A comma may stand there as it is, and is easier to read.
  const text = question.toString().replaceAll('%2C', ',');
  history.pushState(null, '', `${location.pathname}${text ? `?${text}` : ''}${location.hash}`);
  changed.dispatchEvent(new Event('change'));
};

/**
 * What stands behind the question mark of the address, and how to change it. What Next has for it would take the page
 * out of the static HTML; this is made with an empty question and answers the real one as soon as the page is alive.
 */
export const useAddress = (): [URLSearchParams, (wanted: Change) => void] => {
  const search = useSyncExternalStore(
    listen,
    () => location.search,
    () => '',
  );
  return [useMemo(() => new URLSearchParams(search), [search]), change];
};
