'use client';

import { AccountFrame } from '../account-frame.tsx';
import { LeaveForGood } from '../farewell/leave-for-good.tsx';
import { MyData } from './my-data.tsx';

/** What the shop knows of the customer, to take home. */
export function DataPage({ market }: { market: string }) {
  return (
    <AccountFrame market={market} here="data">
      <div className="max-w-180">
        <MyData />
        <LeaveForGood market={market} />
      </div>
    </AccountFrame>
  );
}
