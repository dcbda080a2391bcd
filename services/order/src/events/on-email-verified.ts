import { customerEmailVerified } from '@souk/events/account';
import { handle } from '@souk/service-kit/subscribe';
import { sql } from 'drizzle-orm';

/** An address was shown to be a customer's: what guests bought with it joins their history, and so will what follows. */
export const onEmailVerified = handle(customerEmailVerified, async ({ tx, event }) => {
  const { customerId, email } = event.payload;
  // Who left since is not told of any more.
  if (email === '') return;
  await tx.execute(sql`
    insert into verified_email (email, customer_id) values (lower(${email}), ${customerId})
    on conflict (email) do update set customer_id = excluded.customer_id, verified_at = business_now()`);
  await tx.execute(sql`
    with joined as (
      update placed_order o set customer_id = ${customerId} where lower(email) = lower(${email}) and customer_id is null
        -- Still being delivered to somebody who left: whoever has their address now does not get it.
        and not exists (select from checkout c where c.id = o.checkout_id and c.erasure_id is not null) returning id)
    insert into order_timeline (order_id, kind, label) select id, 'linked', 'Added to the account of this address' from joined`);
});
