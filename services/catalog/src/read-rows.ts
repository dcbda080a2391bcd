import { createHash } from 'node:crypto';
import type { Service } from '@souk/service-kit/service';

/** Where reads go: the pool itself, outside any transaction. */
export type Reader = Pick<Service['pool'], 'query'>;

const names = new Map<string, string>();

const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('base64url');
  names.set(text, name);
  return name;
};

/** Runs a read as a prepared statement: parsed and planned once a connection, however often it is asked. */
export async function readRows<Row>(reader: Reader, text: string, values: unknown[] = []): Promise<Row[]> {
  const { rows } = await reader.query({ name: nameOf(text), text, values });
  return rows as Row[];
}
