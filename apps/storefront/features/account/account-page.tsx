'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { marketOf } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { useAskAgain } from '../../lib/use-ask-again.ts';
import { AccountFrame } from './account-frame.tsx';
import { OrderHistory } from './order-history.tsx';
import { ProveAddress } from './prove-address.tsx';
import { provenJustNow } from './proven-just-now.ts';

/** The customer's own page: their orders. */
export function AccountPage({ market: code }: { market: string }) {
  const t = useTranslations('account');
  const trpc = useTRPC();
  // Earlier guest orders join a moment after the address is proven.
  const [proven, setProven] = useState(provenJustNow);
  useAskAgain({ queryKey: trpc.orders.mine.pathKey(), from: proven });
  return (
    <AccountFrame market={code} here="orders">
      <ProveAddress onProven={() => setProven(true)} />
      <section aria-labelledby="orders">
        <h2 id="orders" className="display mb-6 text-section-sm">
          {t('orders')}
        </h2>
        <OrderHistory market={marketOf(code)} />
      </section>
    </AccountFrame>
  );
}
