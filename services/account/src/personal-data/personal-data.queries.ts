import { type Db, rowsOf } from '@souk/service-kit/database';
import type { Whose } from '@souk/service-kit/personal-data';
import { sql } from 'drizzle-orm';

/** What this service knows of a customer. What opens the account (hashes, keys, codes) is no knowledge of anybody's. */
export async function gatherPersonalData(db: Db, { customerId }: Whose): Promise<Record<string, unknown>> {
  const { rows } = await rowsOf<{ data: Record<string, unknown> }>(
    db,
    sql`select jsonb_build_object(
          'profile', (select to_jsonb(p) from (
            select email, name, email_verified_at, created_at, password_hash is not null as has_password
            from customer where id = ${customerId}) p),
          'addresses', (select coalesce(jsonb_agg(to_jsonb(a) - 'customer_id' order by created_at), '[]')
            from address a where customer_id = ${customerId}),
          'passkeys', (select coalesce(jsonb_agg(to_jsonb(k) order by created_at), '[]')
            from (select name, backed_up, created_at, used_at from passkey where customer_id = ${customerId}) k),
          'signInProviders', (select coalesce(jsonb_agg(to_jsonb(i) order by created_at), '[]')
            from (select issuer, subject, created_at, used_at
              from customer_identity where customer_id = ${customerId}) i),
          'devices', (select coalesce(jsonb_agg(to_jsonb(s) order by created_at), '[]')
            from (select device, opened_by, created_at, seen_at, expires_at
              from session where customer_id = ${customerId}) s),
          'wishlist', (select coalesce(jsonb_agg(to_jsonb(w) order by added_at), '[]')
            from (select handle, variant_id, added_at from wishlist_item
              join wishlist on wishlist.id = wishlist_id where customer_id = ${customerId}) w),
          'notesAboutYou', (select coalesce(jsonb_agg(to_jsonb(n) order by created_at), '[]')
            from (select text, created_at, struck_at from customer_note where customer_id = ${customerId}) n)
        ) as data`,
  );
  return rows[0]!.data;
}
