'use client';

import { useTheme } from '@souk/ui/use-theme';
import { useTranslations } from 'next-intl';

/** Day or night, in words. */
export function LightChoice({ className = '' }: { className?: string }) {
  const { theme, choose } = useTheme('souk-shop');
  const dark = theme === 'dark';
  const t = useTranslations('hall');
  return (
    <button
      type="button"
      aria-label={dark ? t('darkToLight') : t('lightToDark')}
      className={`rounded-xs text-start hover:underline ${className}`}
      onClick={() => choose(dark ? 'light' : 'dark')}
    >
      {dark ? t('dark') : t('light')}
    </button>
  );
}
