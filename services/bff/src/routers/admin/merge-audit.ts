import { z } from 'zod';

type Record = { at: string; position: string };

/** Where each service's log goes on: a position, `end`, or nothing yet. */
export type AuditCursor = { [service: string]: string };

const END = 'end';

/** What one service answered; null when it did not. */
export type Heard<Item extends Record> = {
  service: string;
  page: { items: Item[]; nextCursor: string | null } | null;
};

export const openCursor = (text: string | undefined): AuditCursor | null => {
  if (!text) return {};
  try {
    const parsed = z
      .record(z.string(), z.string().max(60))
      .safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

export const sealCursor = (cursor: AuditCursor): string =>
  Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url');

export const isAtEnd = (cursor: AuditCursor, service: string): boolean => cursor[service] === END;

/**
 * The newest records of all logs, and where each log goes on: behind the last record that was taken of it. A service
 * that did not answer goes on at the moment the page ends, so that pages stay in order; it is for the page to say that
 * its records are missing. Each page must hold at least `limit` records of its log, or all that are left.
 */
export const mergeAudit = <Item extends Record>(
  heard: readonly Heard<Item>[],
  { cursor, limit }: { cursor: AuditCursor; limit: number },
): { items: (Item & { service: string })[]; next: AuditCursor | null } => {
  const all = heard
    .flatMap(({ service, page }) => page?.items.map((item) => ({ ...item, service })) ?? [])
    // Moments are of equal length, so they sort as text; a service's own order is kept where they are the same.
    .sort((one, other) => (one.at === other.at ? 0 : one.at < other.at ? 1 : -1));
  const items = all.slice(0, limit);
  const next: AuditCursor = { ...cursor };
  for (const { service, page } of heard) {
    const last = items.findLast((item) => item.service === service);
    if (page === null) {
      const end = items.at(-1);
      if (end) next[service] = `${end.at}_0`;
    } else if (page.nextCursor === null && last?.position === page.items.at(-1)?.position)
      next[service] = END;
    else if (last) next[service] = last.position;
  }
  const more =
    all.length > items.length || heard.some(({ page }) => page !== null && page.nextCursor !== null);
  return { items, next: more ? next : null };
};
