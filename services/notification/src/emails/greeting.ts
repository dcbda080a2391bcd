import type { Language } from '@souk/service-kit/markets';

// A name is typed by whoever registers an address, which may be somebody else's: it must not carry a message.
const plausible = /^[\p{L}\p{M}'’ -]{1,40}$/u;

/** The first name to greet with; null when what was given does not look like a name (a link, a sentence). */
export const firstNameOf = (name: string | null): string | null => {
  const first = name?.trim().split(/\s+/)[0] ?? '';
  return first !== '' && plausible.test(name ?? '') ? first : null;
};

/** A sentence behind the first name it is for; without one, it begins with a capital. */
export const addressed = (
  name: string | null,
  { sentence, language }: { sentence: string; language: Language },
): string => {
  const first = firstNameOf(name);
  if (first) return `${first}${language === 'ar' ? '،' : ','} ${sentence}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
};
