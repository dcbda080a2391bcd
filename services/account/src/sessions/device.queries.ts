import { businessNow, type Db, rowsOf } from '@souk/service-kit/database';
import { and, eq, sql } from 'drizzle-orm';
import { session } from '../schema.ts';
import type { OpenedBy } from './session.queries.ts';

export type Device = {
  id: string;
  device: string | null;
  openedBy: OpenedBy;
  createdAt: Date;
  seenAt: Date;
  current: boolean;
};

/** Where a customer is signed in: the session that asks first, then by the last visit. */
export async function listDevices(
  db: Db,
  { customerId, asking }: { customerId: string; asking: Buffer },
): Promise<Device[]> {
  const { rows } = await rowsOf<Device>(
    db,
    sql`select id, device, opened_by as "openedBy", created_at as "createdAt", seen_at as "seenAt",
          id_hash = ${asking} as current
        from session where customer_id = ${customerId} and expires_at > ${businessNow}
        order by current desc, seen_at desc, id`,
  );
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt), seenAt: new Date(row.seenAt) }));
}

/** @returns whether there was such a session of this customer's */
export async function deleteDevice(
  db: Db,
  { customerId, id }: { customerId: string; id: string },
): Promise<boolean> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.customerId, customerId), eq(session.id, id)))
    .returning({ id: session.id });
  return ended.length === 1;
}

/** Whether somebody proved who they are at this session within the last minutes, without a password. */
export async function openedJustNow(
  db: Db,
  { customerId, asking, withinSeconds }: { customerId: string; asking: Buffer; withinSeconds: number },
): Promise<boolean> {
  const { rows } = await rowsOf<{ fresh: boolean }>(
    db,
    sql`select exists (select from session where id_hash = ${asking} and customer_id = ${customerId}
          and opened_by <> 'password'
          and created_at > ${businessNow} - make_interval(secs => ${withinSeconds})) as fresh`,
  );
  return rows[0]?.fresh === true;
}
