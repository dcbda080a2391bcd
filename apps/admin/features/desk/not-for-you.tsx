import Link from 'next/link';
import { deskButton } from './desk-button';

/** A room this role may not enter. What is in it is not shown, and the services would refuse it all the same. */
export function NotForYou() {
  return (
    <section className="grid justify-items-start gap-3 py-12">
      <h1 className="display text-[2rem] leading-10">This room is not for your role</h1>
      <p className="max-w-prose text-ink-muted">
        Nothing is broken. What you may do is decided by your role; if you need to come in here, ask an owner
        to change it.
      </p>
      <Link href="/orders" className={`mt-2 ${deskButton('primary')}`}>
        See all orders
      </Link>
    </section>
  );
}
