/** One value that is another now. Null: it was not there, or is no more. */
export type Change = { name: string; from: string | null; to: string | null };

type Flat = Map<string, unknown>;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every value by its path, such as `sale.until`; a value that is no object stands under the empty path. */
const flatten = (value: unknown, path = ''): Flat => {
  if (!isPlain(value)) return value === null || value === undefined ? new Map() : new Map([[path, value]]);
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [
      ...flatten(inner, path === '' ? key : `${path}.${key}`),
    ]),
  );
};

/** What differs between two records of a thing, value by value, in the order the records name them. */
export function changesOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [flatten(before), flatten(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({
      name: nameOf(path),
      from: old.has(path) ? shown(path, old.get(path)) : null,
      to: now.has(path) ? shown(path, now.get(path)) : null,
    }))
    .filter(({ from, to }) => from !== to);
}

/** `listPriceMinor` is called `list price`; `sale.until` is `sale, until`. */
function nameOf(path: string): string {
  return path
    .split('.')
    .map((part) =>
      part
        .replace(/Minor$/, '')
        .replace(/([a-z\d])([A-Z])/g, '$1 $2')
        .replaceAll('_', ' ')
        .toLowerCase(),
    )
    .join(', ');
}

const MONEY = /Minor$/;

function shown(path: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' && MONEY.test(path)) return (value / 100).toFixed(2);
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(inOneLine).join(', ');
  if (value === '') return 'empty';
  return String(value);
}

function inOneLine(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
