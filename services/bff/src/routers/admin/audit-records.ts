import type { components } from '@souk/account/openapi';
import { unwrap } from '@souk/service-kit/client';
import { isRefusal, refuse } from '@souk/service-kit/refusal';
import { z } from 'zod';
import { type ServiceName, type ServiceReach, serviceNames } from '../../every-service.ts';
import { type Heard, isAtEnd, mergeAudit, openCursor, sealCursor } from './merge-audit.ts';

export type AuditEntry = components['schemas']['AuditRecord'] & { service: string };

const word = z.string().trim().min(1).max(200).optional();

/** What of the log is asked for. Times are instants; `who` is a person's id or a kind such as `system`. */
export const auditFilter = z.strictObject({
  service: z.enum(serviceNames).optional(),
  who: word,
  action: word,
  entity: word,
  entityId: word,
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
});

export type AuditFilter = z.infer<typeof auditFilter>;

type Page = { items: AuditEntry[]; missing: ServiceName[]; nextCursor: string | null };

/** One page of every log in order of time, newest first, and who did not answer. */
export const readAuditRecords = async (
  services: readonly ServiceReach[],
  { service, who, ...filter }: AuditFilter,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<Page> => {
  const cursor = openCursor(after);
  if (cursor === null)
    throw refuse('VALIDATION', 'This page of the log is not known. Begin again at the first one.');
  const asked = services.filter(({ name }) => service === undefined || name === service);
  const heard = await Promise.all(
    asked.map(async ({ name, client }): Promise<Heard<AuditEntry> & { service: ServiceName }> => {
      if (isAtEnd(cursor, name)) return { service: name, page: { items: [], nextCursor: null } };
      const query = { ...filter, actor: who, after: cursor[name], limit };
      const page = await unwrap(client.GET('/audit', { params: { query } })).catch(() => null);
      if (isRefusal(page)) throw page;
      return {
        service: name,
        page: page && { ...page, items: page.items.map((item) => ({ ...item, service: name })) },
      };
    }),
  );
  const { items, next } = mergeAudit(heard, { cursor, limit });
  return {
    items,
    missing: heard.filter(({ page }) => page === null).map(({ service: name }) => name),
    nextCursor: next && sealCursor(next),
  };
};
