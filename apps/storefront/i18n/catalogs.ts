import type { Language } from '../lib/market.ts';
import type en from '../messages/en.json';

export type AllMessages = typeof en;

const catalogs: Record<Language, () => Promise<{ default: AllMessages }>> = {
  en: () => import('../messages/en.json'),
  de: () => import('../messages/de.json'),
  ar: () => import('../messages/ar.json'),
};

/** Everything the storefront says in a language. Read on the server only. */
export const messagesIn = async (language: Language): Promise<AllMessages> =>
  (await catalogs[language]()).default;
