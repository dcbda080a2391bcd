import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { AllMessages } from './catalogs.ts';

/** The title of a page that is nobody else's business: search engines leave it out. */
export const privatePage =
  (title: keyof AllMessages['titles'], more: Metadata = {}) =>
  async (): Promise<Metadata> => {
    const t = await getTranslations('titles');
    return { title: t(title), robots: { index: false }, ...more };
  };

/** Of a page whose address leads to nothing. */
export const missingPage = privatePage('missing');
