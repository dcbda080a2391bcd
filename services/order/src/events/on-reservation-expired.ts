import { reservationExpired } from '@souk/events/inventory';
import { handle } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';

const holdKey = /^([\da-f-]{36}):hold:(\d+)$/;

/** A hold ran out at inventory: a checkout that waits for its shopper ends now; one that is paying holds again itself. */
export const onReservationExpired = handle(reservationExpired, async ({ tx, event }) => {
  const [, checkoutId, holdAttempt] = holdKey.exec(event.payload.key) ?? [];
  if (!checkoutId) return;
  await tx.execute(sql`
    update checkout set expires_at = business_now(), nudge = nudge + 1, due_at = clock_timestamp()
    where id = ${checkoutId} and hold_attempt = ${Number(holdAttempt)} and state = 'held' and paying_attempt is null`);
});
