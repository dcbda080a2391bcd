import { serviceNames } from '../system/service-words';
import type { AuditFilters } from './audit-types';

const DAY_PATTERN = /^\d{4}-\d\d-\d\d$/;

/** The first instant of a day of the desk, or of the day after it; undefined for what is no day. */
function instantOf(day: string, { daysLater }: { daysLater: number }): string | undefined {
  if (!DAY_PATTERN.test(day)) return undefined;
  const at = new Date(`${day}T00:00:00`);
  if (Number.isNaN(at.getTime())) return undefined;
  at.setDate(at.getDate() + daysLater);
  return at.toISOString();
}

type Service = 'catalog' | 'account' | 'cart' | 'order' | 'payment' | 'inventory' | 'notification';

/** What is asked of the server for these filters; `to` names the last day that counts. */
export function questionOf({ service, from, to, ...rest }: AuditFilters) {
  const words = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== '')) as Partial<
    Omit<AuditFilters, 'service' | 'from' | 'to'>
  >;
  const first = instantOf(from, { daysLater: 0 });
  const end = instantOf(to, { daysLater: 1 });
  return {
    ...words,
    ...(serviceNames.includes(service) && { service: service as Service }),
    ...(first && { from: first }),
    ...(end && { to: end }),
  };
}

/** Where the file with the same records is. */
export function fileHrefOf(filters: AuditFilters): string {
  const query = new URLSearchParams(questionOf(filters) as Record<string, string>).toString();
  return `/api/files/audit.csv${query ? `?${query}` : ''}`;
}
