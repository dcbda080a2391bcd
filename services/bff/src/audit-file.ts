import { Readable } from 'node:stream';
import type {} from '@fastify/cookie';
import { runInContext } from '@souk/service-kit/context';
import type { Actor } from '@souk/service-kit/identity';
import { roleMay, whoMay } from '@souk/service-kit/permissions';
import { refuse } from '@souk/service-kit/refusal';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Env } from './env.ts';
import type { ServiceReach } from './every-service.ts';
import {
  type AuditEntry,
  type AuditFilter,
  auditFilter,
  readAuditRecords,
} from './routers/admin/audit-records.ts';
import type { SessionCheck } from './session/session-check.ts';
import { openSessionTicket, STAFF_COOKIE } from './session/session-cookie.ts';

const PAGE = 500;
/** The whole log may take a while; each page has its own time. */
const PAGE_BUDGET_MS = 20_000;

const columns: [head: string, value: (entry: AuditEntry) => string | number | null | undefined][] = [
  ['at', ({ at }) => at],
  ['service', ({ service }) => service],
  ['place', ({ place }) => place],
  ['actor', ({ actor }) => actor.kind],
  ['actor_id', ({ actor }) => actor.id],
  ['role', ({ actor }) => actor.role],
  ['action', ({ action }) => action],
  ['entity', ({ entity }) => entity],
  ['entity_id', ({ entityId }) => entityId],
  ['before', ({ before }) => jsonOf(before)],
  ['after', ({ after }) => jsonOf(after)],
  ['trace_id', ({ traceId }) => traceId],
  ['hash', ({ hash }) => hash],
];

const jsonOf = (value: unknown): string =>
  value === null || value === undefined ? '' : JSON.stringify(value);

/** One cell; a text that a spreadsheet would take for a formula is marked as a text. */
export const csvCell = (value: string | number | null | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * `GET /files/audit.csv`: the whole log with the page's filters, streamed. It ends early, and visibly broken off, when a
 * service stops answering: a file that lacks records must not look whole.
 */
export const serveAuditFile = (
  app: FastifyInstance,
  deps: { env: Env; staffSessions: SessionCheck; everyService: readonly ServiceReach[] },
): void => {
  const whoAsks = async (request: FastifyRequest): Promise<Actor> => {
    const ticket = await openSessionTicket(request.cookies[STAFF_COOKIE], deps.env.ADMIN_AUTH_SECRET);
    const person = ticket ? await deps.staffSessions.person(ticket.sessionId) : null;
    if (!ticket || person?.kind !== 'staff' || !person.role)
      throw refuse('UNAUTHENTICATED', 'Sign in to the admin.');
    if (!roleMay(person.role, 'audit.read')) throw refuse('FORBIDDEN', whoMay('audit.read'));
    return { kind: 'staff', id: person.id, role: person.role, sessionId: ticket.sessionId };
  };

  const readPage = (actor: Actor, traceId: string, filter: AuditFilter, after?: string) =>
    runInContext({ traceId, actor, deadlineAt: performance.now() + PAGE_BUDGET_MS }, async () => {
      const page = await readAuditRecords(deps.everyService, filter, { after, limit: PAGE });
      if (page.missing.length > 0)
        throw refuse(
          'TOO_BUSY',
          `The log of ${page.missing.join(', ')} cannot be read just now, so the file would not be whole. Try again in a moment.`,
        );
      return page;
    });

  app.get('/files/audit.csv', async (request, reply) => {
    const actor = await whoAsks(request);
    const asked = Object.entries(request.query as Record<string, string>).filter(([, value]) => value !== '');
    const filter = auditFilter.safeParse(Object.fromEntries(asked));
    if (!filter.success)
      throw refuse('VALIDATION', 'This filter is not one of the log. Go back to the page and choose again.');
    // The first page is read before anything is sent, so that a refusal is one.
    const first = await readPage(actor, request.id, filter.data);
    const lines = async function* () {
      yield `${columns.map(([head]) => head).join(',')}\r\n`;
      for (let page: typeof first | null = first; page; ) {
        const rows = page.items.map((entry) => columns.map(([, value]) => csvCell(value(entry))).join(','));
        if (rows.length > 0) yield `${rows.join('\r\n')}\r\n`;
        page = page.nextCursor ? await readPage(actor, request.id, filter.data, page.nextCursor) : null;
      }
    };
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', 'attachment; filename="audit-log.csv"')
      .send(Readable.from(lines()));
  });
};
