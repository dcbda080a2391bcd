import { Suspense } from 'react';
import { NothingHere } from '../../../../../features/hall/nothing-here.tsx';
import { OrderPage } from '../../../../../features/orders/order-page.tsx';
import { privatePage } from '../../../../../i18n/page-title.ts';
import { Says } from '../../../../../i18n/says.tsx';

export const generateMetadata = privatePage('order', { referrer: 'no-referrer' });

type Props = { params: Promise<{ market: string; number: string }> };

/** A build knows no orders; each address is made at its first visit, the same for everyone. */
export const generateStaticParams = () => [{ number: '_' }];

export default async function Page({ params }: Props) {
  const { market, number } = await params;
  if (number === '_') return <NothingHere />;
  return (
    <div className="hall pt-4 sm:pt-8">
      <Says groups={['order', 'status', 'lines', 'delivery', 'pay', 'refusals.order', 'refusals.till']}>
        <Says groups={['reviews', 'refusals.reviews', 'account', 'refusals.account']}>
          <Suspense fallback={<div className="min-h-120" />}>
            <OrderPage market={market} number={number} />
          </Suspense>
        </Says>
      </Says>
    </div>
  );
}
