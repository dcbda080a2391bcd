import type { StoredProduct } from './editable.queries.ts';
import type { EditableProduct } from './editable.shapes.ts';
import { versionOf } from './product-fields.ts';

/** A stored product as its editors get it. */
export function toEditable(stored: StoredProduct): EditableProduct {
  const { importHash: _importHash, ...product } = stored;
  return {
    ...product,
    version: versionOf(stored),
    editedAt: stored.editedAt.toISOString(),
    publishedAt: stored.publishedAt?.toISOString() ?? null,
  };
}
