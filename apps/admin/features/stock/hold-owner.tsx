import Link from 'next/link';
import type { Hold } from './stock-types';
import { checkoutWords } from './stock-words';

/** The checkout that has a hold: who it is and how far they are. Without one, the cart. */
export function HoldOwner({ checkout, cartId }: Pick<Hold, 'checkout' | 'cartId'>) {
  return (
    <>
      <span className="block truncate font-medium">{checkout?.who ?? `Cart ${shortOf(cartId)}`}</span>
      <span className="block truncate text-tiny text-ink-muted">
        {checkoutWords(checkout)}
        {checkout?.orderNumber ? (
          <>
            {', '}
            <Link
              href={`/orders/${encodeURIComponent(checkout.orderNumber)}`}
              className="underline underline-offset-4"
            >
              {checkout.orderNumber}
            </Link>
          </>
        ) : checkout ? (
          <>
            , checkout <span title={checkout.id}>{shortOf(checkout.id)}</span>
          </>
        ) : null}
      </span>
    </>
  );
}

/** The last part of an id: enough to tell two apart. */
function shortOf(id: string): string {
  return id.slice(-8);
}
