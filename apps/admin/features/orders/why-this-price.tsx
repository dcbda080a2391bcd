import { PriceSteps } from '@souk/ui/price-steps';
import { DESK_LOCALE } from '../../lib/money';
import { Panel } from '../desk/panel';
import type { Order } from './order-types';

/** The steps the shopper was shown, from the list prices to what was paid. */
export function WhyThisPrice({ order }: { order: Order }) {
  const label = order.payment.method === 'none' ? 'Nothing to pay' : 'Paid';
  return (
    <Panel title="Why this price?">
      <div className="px-5 pb-4">
        <PriceSteps
          steps={order.steps}
          currency={order.currency}
          locale={DESK_LOCALE}
          total={{ label, amountMinor: order.totals.totalMinor }}
        />
      </div>
    </Panel>
  );
}
