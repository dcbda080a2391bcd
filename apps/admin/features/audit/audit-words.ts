/** `price.changed` is told as `Price changed`. */
export function sentenceOf(action: string): string {
  const words = action
    .replace(/[._-]+/g, ' ')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `stock_item` is told as `stock item`. */
export function thingOf(entity: string): string {
  return entity.replace(/[._-]+/g, ' ').toLowerCase();
}

/** The end of a long id is what tells it from others; a short one, such as an order's number, is shown whole. */
export function shortId(id: string): string {
  return id.length > 16 ? `…${id.slice(-8)}` : id;
}

const kinds: Record<string, string> = { system: 'The shop itself', customer: 'A customer', guest: 'A guest' };

/** Who it was. `by` is the name the server knows; without one the kind of person stands. */
export function whoOf({ by, actor }: { by: string | null; actor: { kind: string } }): string {
  return by ?? kinds[actor.kind] ?? 'Somebody';
}
