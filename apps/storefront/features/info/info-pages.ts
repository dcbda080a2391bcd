import type { AllMessages } from '../../i18n/catalogs.ts';

type Pages = AllMessages['info'];
export type InfoPageName = keyof Pages;

/** What the hall says about itself, section by section; figures that can change (rates, taxes) are told by the till. */
export const infoPages: { [Name in InfoPageName]: Exclude<keyof Pages[Name], 'title' | 'lead'>[] } = {
  tracking: ['link', 'account'],
  returns: ['how', 'money'],
  delivery: ['costs', 'comes'],
  contact: ['email'],
  stallholders: ['in', 'read'],
  pricing: ['steps', 'stays', 'kept'],
  'open-source': ['made', 'letters'],
};
