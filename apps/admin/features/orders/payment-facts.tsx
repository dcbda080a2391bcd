import { priceText } from '@souk/ui/price-parts';
import { DESK_LOCALE } from '../../lib/money';
import { Facts } from '../desk/facts';
import { Panel } from '../desk/panel';
import type { Order } from './order-types';

const methods = { card: 'Card', wallet: 'Wallet', bank: 'Bank redirect', none: 'None needed' };

/** What was taken and what went back. */
export function PaymentFacts({ order: { payment, totals, refund, currency } }: { order: Order }) {
  const money = (amountMinor: number) => priceText({ amountMinor, currency, locale: DESK_LOCALE });
  const refunded = refund?.state === 'done' ? refund.amountMinor : 0;
  return (
    <Panel title="Money">
      <Facts
        toRight
        facts={[
          { name: 'Method', value: payment.label ?? methods[payment.method] },
          { name: 'Charged', value: money(totals.totalMinor) },
          { name: 'Refunded', value: money(refunded) },
          ...(refund?.state === 'due' ? [{ name: 'On its way back', value: money(refund.amountMinor) }] : []),
          ...(refund ? [{ name: 'Reason', value: refund.reason }] : []),
          { name: 'Tax in it', value: money(totals.taxMinor) },
        ]}
      />
    </Panel>
  );
}
