'use client';

import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * False while the page's HTML is being brought to life. Parts of a page come alive one after the other: what one has
 * already fetched must not be shown by the next before it has matched the HTML that everybody gets.
 */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
