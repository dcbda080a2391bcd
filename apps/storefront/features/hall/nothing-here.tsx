import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import Link from 'next/link';
import { defaultMarket } from '../../lib/market.ts';

/** The address leads to no stall. */
export function NothingHere() {
  const home = `/${defaultMarket.code}`;
  return (
    <EmptyState
      title="This corner of the hall is empty."
      art="/art/compass.webp"
      stall="outdoors"
      actions={
        <>
          <Link href={home} className={buttonClass()}>
            Walk the stalls
          </Link>
          <Link href={`${home}/search`} className={buttonClass({ variant: 'quiet' })}>
            Search the hall
          </Link>
        </>
      }
    >
      <p>What stood here may have moved or left. Check the address, or look for it by name.</p>
    </EmptyState>
  );
}
