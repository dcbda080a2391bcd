'use client';

import { useSyncExternalStore } from 'react';
import { themeKey } from './theme-script.tsx';

export type Theme = 'light' | 'dark';

const listen = (changed: () => void): (() => void) => {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
};

const current = (): Theme => (document.documentElement.dataset.theme === 'dark' ? 'dark' : 'light');

/** Day or night, and the switch. Null while the page is being made on the server, where nobody knows. */
export function useTheme(app: string): { theme: Theme | null; choose: (theme: Theme) => void } {
  const theme = useSyncExternalStore<Theme | null>(listen, current, () => null);
  const choose = (next: Theme): void => {
    const root = document.documentElement;
    root.dataset.themeFading = '';
    root.dataset.theme = next;
    setTimeout(() => delete root.dataset.themeFading, 300);
    try {
      localStorage.setItem(themeKey(app), next);
    } catch {
      // A browser that keeps nothing still shows what was chosen, until the page is left.
    }
  };
  return { theme, choose };
}
