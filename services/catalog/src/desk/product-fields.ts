import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { EditableProduct } from './editable.shapes.ts';

/** A product without what only tells about it. */
export type Content = Omit<
  EditableProduct,
  'id' | 'version' | 'editedAt' | 'editedBy' | 'publishedAt' | 'formerHandles'
>;

export type Fields = Record<string, unknown>;

const plain = ['handle', 'title', 'tagline', 'storyTitle', 'storyHtml', 'vendor', 'noun'] as const;
const lists = ['tags', 'particulars', 'options', 'media', 'seo'] as const;

/**
 * What can be edited of a product, field by field. Each variant is a field of its own, so that two people may each
 * change one; what inventory says of it is no field.
 */
export function fieldsOf(product: Content): Fields {
  const fields: Fields = {};
  for (const name of [...plain, ...lists]) fields[name] = product[name];
  fields.place = { categoryId: product.categoryId, kindId: product.kindId };
  fields.visibility = { status: product.status, publishAt: product.publishAt };
  fields.variants = product.variants.map(({ id }) => id);
  for (const {
    band: _band,
    available: _available,
    initialQuantity: _initial,
    ...variant
  } of product.variants)
    fields[`variants.${variant.id}`] = variant;
  return fields;
}

const HASH_LENGTH = 10;
const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, HASH_LENGTH);

const fingerprint = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, hashOf(value)]));

/**
 * A product's version as its editors know it: opaque to them, a short hash of each field inside. It stands for what
 * is there, not for how often it was written: stock that moves changes nothing, an import or a price changes just that.
 */
export const versionOf = (product: Content): string =>
  Buffer.from(JSON.stringify(fingerprint(fieldsOf(product)))).toString('base64url');

const tokenSchema = z.record(z.string(), z.string());

/** Which fields differ from what a version stood for; null when it is no version of ours. */
export function changedSince(version: string, product: Content): string[] | null {
  try {
    const before = tokenSchema.parse(JSON.parse(Buffer.from(version, 'base64url').toString()));
    const now = fingerprint(fieldsOf(product));
    const names = new Set([...Object.keys(before), ...Object.keys(now)]);
    return [...names].filter((name) => before[name] !== now[name]);
  } catch {
    return null;
  }
}

/** The fields that two states of a product do not share, each with its value before and after: what an audit tells. */
export function differences(before: Fields, after: Fields): { before: Fields; after: Fields } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const pick = (from: Fields, other: Fields): Fields =>
    Object.fromEntries(
      names.filter((name) => name in from).map((name) => [name, narrowed(from[name], other[name])]),
    );
  return { before: pick(before, after), after: pick(after, before) };
}

/** Of two objects only the properties that differ. */
function narrowed(value: unknown, other: unknown): unknown {
  if (!isPlain(value) || !isPlain(other)) return value;
  return Object.fromEntries(
    Object.entries(value).filter(([name, one]) => JSON.stringify(one) !== JSON.stringify(other[name])),
  );
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
