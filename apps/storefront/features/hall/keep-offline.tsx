'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';

/** Late enough to take nothing from the page that is just being looked at. */
const AFTER_MS = 1_500;

/**
 * Has the browser keep visited pages for when there is no network (worker/offline.js). A page one came to within the
 * hall was not loaded as a whole, so the worker is told of it.
 */
export function KeepOffline() {
  const path = usePathname();
  const loadedWhole = useRef(true);
  useEffect(() => {
    const worker = navigator.serviceWorker;
    if (!worker) return;
    const isKept = loadedWhole.current && worker.controller !== null;
    loadedWhole.current = false;
    const timer = setTimeout(() => {
      worker
        .register('/sw.js', { updateViaCache: 'none' })
        .then(() => (isKept ? undefined : worker.ready))
        .then((registered) => registered?.active?.postMessage({ seen: path }))
        .catch(() => undefined);
    }, AFTER_MS);
    return () => clearTimeout(timer);
  }, [path]);
  return null;
}
