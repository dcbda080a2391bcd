import { type Refusal, refuse } from '@souk/service-kit/refusal';

/** How long each part of a review may be, in characters. */
export const reviewLimits = { title: 100, body: 4_000, author: 60 } as const;

/** What could reorder or hide the text around it: embeddings, overrides and isolates of direction, and control characters. */
const UNSEEN = /(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Words as somebody wrote them: text, whatever it looks like. Nothing is taken for markup, here or on a page, so that
 * "<b>" is read as three characters and not as bold. What cannot be seen goes; three empty lines become one.
 */
export const plainWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(UNSEEN, '')
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** The same on one line. */
export const oneLine = (text: string): string => plainWords(text).replace(/\s+/g, ' ');

export type ReviewWords = { title: string; body: string; author: string };

/** The words of a review as they are kept; refused where they are empty or longer than a page can bear. */
export function checkWords<Words extends ReviewWords>(written: Words): Words | Refusal {
  const words = {
    ...written,
    title: oneLine(written.title),
    body: plainWords(written.body),
    author: oneLine(written.author),
  };
  const parts = Object.keys(reviewLimits) as (keyof typeof reviewLimits)[];
  const empty = parts.filter((part) => words[part] === '');
  if (empty.length > 0)
    return refuse('VALIDATION', 'A review needs a title, a few words and a name.', {
      errors: empty.map((path) => ({ path, message: 'Write something here.' })),
    });
  const long = parts.filter((part) => [...words[part]].length > reviewLimits[part]);
  if (long.length > 0)
    return refuse('REVIEW_TOO_LONG', 'This is more than a review may hold. Shorten it and send it again.', {
      limits: reviewLimits,
      errors: long.map((path) => ({ path, message: `Use at most ${reviewLimits[path]} characters.` })),
    });
  return words;
}
