'use client';

import { unstable_createAdapterProvider as createAdapterProvider } from 'nuqs/adapters/custom';
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

/**
 * What stands behind the question mark of the address, for nuqs. Its own adapter for Next would take the page out of
 * the static HTML; this one is made with an empty question and answers the real one as soon as the page is alive.
 */
function useAddress() {
  const search = useSyncExternalStore(
    listen,
    () => location.search,
    () => '',
  );
  const searchParams = useMemo(() => new URLSearchParams(search), [search]);
  return {
    searchParams,
    getSearchParamsSnapshot: () => new URLSearchParams(location.search),
    updateUrl: (next: URLSearchParams, options: { history: 'push' | 'replace'; scroll: boolean }) => {
      const question = next.toString();
      const address = `${location.pathname}${question ? `?${question}` : ''}${location.hash}`;
      if (options.history === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
      changed.dispatchEvent(new Event('change'));
    },
  };
}

export const AddressAdapter = createAdapterProvider(useAddress);
