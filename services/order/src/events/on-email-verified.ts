import { customerEmailVerified } from '@souk/events/account';
import { handle } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';

/** An address was shown to be a customer's: what guests bought with it joins their history, and so will what follows. */
export const onEmailVerified = handle(customerEmailVerified, async ({ tx, event }) => {
  const { customerId, email } = event.payload;
  await tx.execute(sql`
    insert into verified_email (email, customer_id) values (lower(${email}), ${customerId})
    on conflict (email) do update set customer_id = excluded.customer_id, verified_at = business_now()`);
  await tx.execute(sql`
    with joined as (
      update placed_order set customer_id = ${customerId} where lower(email) = lower(${email}) and customer_id is null returning id)
    insert into order_timeline (order_id, kind, label) select id, 'linked', 'Added to the account of this address' from joined`);
});
