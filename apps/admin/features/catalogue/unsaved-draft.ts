import type { Draft } from './product-draft';

const PREFIX = 'souk-admin.unsaved.product.2.';

/** What was typed, and upon what: both are needed to bring it together with what happened meanwhile. */
export type Unsaved = { draft: Draft; base: Draft; version: string | null };

/** Unsaved changes of a product, kept in this browser over a reload, a crash or a sign-in in between. */
export const unsavedDraft = (id: string) => ({
  read: (): Unsaved | null => {
    try {
      const text = localStorage.getItem(PREFIX + id);
      return text ? (JSON.parse(text) as Unsaved) : null;
    } catch {
      return null;
    }
  },
  keep: (unsaved: Unsaved): void => {
    try {
      localStorage.setItem(PREFIX + id, JSON.stringify(unsaved));
    } catch {
      // A browser without room keeps the page's own copy only.
    }
  },
  forget: (): void => localStorage.removeItem(PREFIX + id),
});
