import { parseAsString } from 'nuqs';
import type { AdminOutputs } from '../../lib/trpc/client';

export type AuditPageData = AdminOutputs['audit']['list'];
export type AuditRecord = AuditPageData['items'][number];
export type LogVerdict = AdminOutputs['audit']['verify']['logs'][number];

/** What the list is filtered by, as its address keeps it. Days are of the desk's own time zone. */
export const auditKeys = {
  service: parseAsString.withDefault(''),
  who: parseAsString.withDefault(''),
  action: parseAsString.withDefault(''),
  entity: parseAsString.withDefault(''),
  entityId: parseAsString.withDefault(''),
  from: parseAsString.withDefault(''),
  to: parseAsString.withDefault(''),
};

export type AuditFilters = { [Key in keyof typeof auditKeys]: string };
