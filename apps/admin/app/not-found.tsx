import Link from 'next/link';
import { deskButton } from '../features/desk/desk-button';

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center justify-items-start gap-3 px-6">
      <h1 className="display text-[2rem] leading-10">There is nothing at this address</h1>
      <p className="text-ink-muted">It may have been mistyped, or what was here has moved.</p>
      <Link href="/orders" className={`mt-3 ${deskButton('primary')}`}>
        See all orders
      </Link>
    </main>
  );
}
