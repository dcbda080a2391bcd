import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { shopLanguage } from '../lib/market.ts';

/** The `lang` of what a stallholder or a service wrote; nothing where the page speaks that language anyway. */
export const useTheirLang = (): string | undefined =>
  useLocale().startsWith(shopLanguage) ? undefined : shopLanguage;

/** What a stallholder wrote, in the language it is in: read out rightly, and kept together in a line that runs the other way. */
export function TheirWords({ children }: { children: ReactNode }) {
  const lang = useTheirLang();
  return lang ? <bdi lang={lang}>{children}</bdi> : children;
}
