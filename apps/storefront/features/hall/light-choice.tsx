'use client';

import { useTheme } from '@souk/ui/use-theme';

/** Day or night, in words. */
export function LightChoice({ className = '' }: { className?: string }) {
  const { theme, choose } = useTheme('souk-shop');
  const dark = theme === 'dark';
  return (
    <button
      type="button"
      aria-label={
        dark ? 'Dark, like the evening. Change to light' : 'Light, like the afternoon. Change to dark'
      }
      className={`rounded-xs text-left hover:underline ${className}`}
      onClick={() => choose(dark ? 'light' : 'dark')}
    >
      {dark ? 'Dark, like the evening' : 'Light, like the afternoon'}
    </button>
  );
}
