const names = new Map<string, string>();

const nameOf = (column: string): string => {
  const known = names.get(column);
  if (known) return known;
  const name = column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  names.set(column, name);
  return name;
};

/** A row that PostgreSQL wrote as JSON, as the schema names and types it: `created_at` is the date `createdAt`. */
export const fromJson = <Row>(json: Record<string, unknown>): Row =>
  Object.fromEntries(
    Object.entries(json).map(([column, value]) => [
      nameOf(column),
      typeof value === 'string' && column.endsWith('_at') ? new Date(value) : value,
    ]),
  ) as Row;
