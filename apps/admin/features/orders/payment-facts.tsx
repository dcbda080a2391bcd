import { priceText } from '@souk/ui/price-parts';
import { DESK_LOCALE } from '../../lib/money';
import { Facts } from '../desk/facts';
import { Panel } from '../desk/panel';
import type { Order } from './order-types';

const methods = { card: 'Card', wallet: 'Wallet', bank: 'Bank redirect', none: 'None needed' };

/** What was taken and what went back. */
export function PaymentFacts({
  order: { payment, totals, refunds, leftToRefundMinor, currency },
}: {
  order: Order;
}) {
  const money = (amountMinor: number) => priceText({ amountMinor, currency, locale: DESK_LOCALE });
  const sum = (state: 'due' | 'done') =>
    refunds
      .filter((one) => one.state === state && !one.isOffset)
      .reduce((total, one) => total + one.amountMinor, 0);
  // What was set against an addition was never charged.
  const offsetMinor = refunds
    .filter((one) => one.isOffset)
    .reduce((total, one) => total + one.amountMinor, 0);
  return (
    <Panel title="Money">
      <Facts
        toRight
        facts={[
          { name: 'Method', value: payment.label ?? methods[payment.method] },
          { name: 'Charged', value: money(totals.totalMinor - offsetMinor) },
          { name: 'Refunded', value: money(sum('done')) },
          ...(sum('due') > 0 ? [{ name: 'On its way back', value: money(sum('due')) }] : []),
          { name: 'Left', value: money(leftToRefundMinor) },
          { name: 'Tax in it', value: money(totals.taxMinor) },
        ]}
      />
      {refunds.length > 0 ? (
        <ul className="divide-y divide-line border-line border-t text-tiny">
          {refunds.map((refund) => (
            <li key={refund.id} className="flex justify-between gap-4 px-5 py-2.5">
              <span>
                {refund.reason}
                {refund.isOffset ? (
                  <span className="block text-ink-muted">Set against what was added</span>
                ) : null}
                {refund.state === 'refused' ? (
                  <span className="block text-terracotta">
                    Payment refused: {refund.refusal ?? 'this money cannot go back this way'}
                  </span>
                ) : null}
              </span>
              <span className="tabular-nums">−{money(refund.amountMinor)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </Panel>
  );
}
