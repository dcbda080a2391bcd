import { priceText } from '@souk/ui/price-parts';
import { DESK_LOCALE } from '../../lib/money';
import { type Bar, bucketName } from './chart-data';
import type { Sales } from './sales-types';
import { beforeName, titleOf } from './words';

/** The chart's numbers, for whoever listens to the page instead of looking at it. */
export function SalesTable({ bars, sales, compare }: { bars: Bar[]; sales: Sales; compare: boolean }) {
  const price = (amountMinor: number): string =>
    priceText({ amountMinor, currency: sales.currency, locale: DESK_LOCALE });
  return (
    // A table takes no notice of a width: unseen it would still stick out on a phone.
    <div className="sr-only">
      <table>
        <caption>Takings by the {bucketName(sales.bucket)}</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Takings</th>
            {sales.stalls.map(({ stall }) => (
              <th key={stall} scope="col">
                {titleOf(stall)}
              </th>
            ))}
            {compare ? <th scope="col">{beforeName(sales)}</th> : null}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.at}>
              <th scope="row">{bar.name}</th>
              <td>{price(bar.takingsMinor)}</td>
              {sales.stalls.map(({ stall }) => (
                <td key={stall}>{price(bar.byStall[stall] ?? 0)}</td>
              ))}
              {compare ? <td>{price(bar.beforeMinor ?? 0)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
