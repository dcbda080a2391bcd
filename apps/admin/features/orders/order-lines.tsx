import { Price } from '@souk/ui/price';
import { DESK_LOCALE } from '../../lib/money';
import { Panel } from '../desk/panel';
import type { Order } from './order-types';
import { ThingTile } from './thing-tile';

const head = 'h-9 border-line border-b px-2 font-normal text-ink-muted first:pl-5 last:pr-5';
const cell = 'h-16 border-line border-b px-2 py-2 first:pl-5 last:pr-5';
const wide = 'hidden sm:table-cell';

/** What was bought, as it was named and priced on that day. */
export function OrderLines({ order }: { order: Order }) {
  const units = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Panel title="Things" aside={`${units} ${units === 1 ? 'unit' : 'units'}`} className="overflow-clip">
      <table className="w-full border-separate border-spacing-0 text-tiny">
        <thead className="text-left">
          <tr>
            <th className={head}>Thing</th>
            <th className={`${head} ${wide}`}>Stall</th>
            <th className={`${head} text-right`}>Units</th>
            <th className={`${head} ${wide} text-right`}>Each</th>
            <th className={`${head} text-right`}>Total</th>
          </tr>
        </thead>
        <tbody className="[&>tr:last-child>td]:border-b-0">
          {order.lines.map((line) => (
            <tr key={line.position}>
              <td className={cell}>
                <div className="flex items-center gap-3">
                  <ThingTile image={line.image} stall={line.stall} className="size-11 rounded-[10px]" />
                  <div className="min-w-0">
                    <p className="font-semibold">{line.title}</p>
                    <p className="text-ink-muted">
                      {line.variantTitle}
                      {wentOf(line)}
                    </p>
                  </div>
                </div>
              </td>
              <td className={`${cell} ${wide}`}>
                <span data-stall={line.stall} className="inline-flex items-center gap-2 text-ink-muted">
                  <span aria-hidden="true" className="size-2 rounded-pill bg-dot" />
                  {line.stall.charAt(0).toUpperCase() + line.stall.slice(1)}
                </span>
              </td>
              <td className={`${cell} text-right tabular-nums`}>{line.quantity}</td>
              <td className={`${cell} ${wide} text-right`}>
                <Price
                  amountMinor={line.unitPriceMinor}
                  currency={order.currency}
                  locale={DESK_LOCALE}
                  size="s"
                />
              </td>
              <td className={`${cell} text-right`}>
                <Price
                  amountMinor={line.totalMinor}
                  currency={order.currency}
                  locale={DESK_LOCALE}
                  size="s"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

/** What became of a line's units, where it is not simply all to send. */
function wentOf(line: Order['lines'][number]): string {
  const parts = [
    line.shippedQuantity > 0 ? `${line.shippedQuantity} sent` : null,
    line.withdrawnQuantity > 0 ? `${line.withdrawnQuantity} taken out` : null,
    line.onReturnQuantity > 0 ? `${line.onReturnQuantity} coming back` : null,
    line.returnedQuantity > 0 ? `${line.returnedQuantity} back` : null,
  ].filter(Boolean);
  return parts.length > 0 ? ` · ${parts.join(', ')}` : '';
}
