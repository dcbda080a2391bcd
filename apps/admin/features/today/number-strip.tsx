import { Price } from '@souk/ui/price';
import { type Money, priceText } from '@souk/ui/price-parts';
import type { ReactNode } from 'react';
import { DESK_LOCALE } from '../../lib/money';
import { ageOf } from '../orders/order-time';
import type { DriftNumber } from './drift-number';
import type { NeedsHand, Sales } from './sales-types';
import { beforeName } from './words';

type StripProps = {
  sales: Sales | undefined;
  needs: NeedsHand | undefined;
  drift: DriftNumber;
  /** Whether money is for whoever sits here. */
  withMoney: boolean;
  compare: boolean;
  nowMs: number;
};

/** The numbers of the day, beside what they were before. */
export function NumberStrip({ sales, needs, drift, withMoney, compare, nowMs }: StripProps) {
  return (
    <dl
      aria-label="Numbers"
      className="mb-4 grid overflow-hidden rounded-panel border border-line bg-raised max-lg:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col"
    >
      {withMoney ? <MoneyCells sales={sales} compare={compare} /> : null}
      <Cell
        name="To send"
        value={needs?.orders ? needs.orders.toSend.toLocaleString(DESK_LOCALE) : null}
        note={
          needs?.orders?.oldestToSendAt ? `oldest ${ageOf(needs.orders.oldestToSendAt, nowMs)}` : 'all sent'
        }
      />
      {withMoney ? null : (
        <Cell
          name="Returns to check"
          value={needs?.orders ? needs.orders.returnsToCheck.toLocaleString(DESK_LOCALE) : null}
          note=""
        />
      )}
      <DriftCell drift={drift} />
    </dl>
  );
}

/** The number of the System page; who may not look there is told of orders, payments and stock, and that it is those. */
function DriftCell({ drift }: Pick<StripProps, 'drift'>) {
  const { count, of } = drift;
  const named = of === 'everything' ? 'money, stock and feeds' : 'orders, payments and stock';
  return (
    <Cell
      name="Drift"
      value={count === null ? null : count.toLocaleString(DESK_LOCALE)}
      tone={count ? 'text-danger' : 'text-glaze'}
      note={count ? `of ${named}` : `${named} agree`}
    />
  );
}

function MoneyCells({ sales, compare }: { sales: Sales | undefined; compare: boolean }) {
  const now = sales?.totals;
  const then = compare ? sales?.before.totals : undefined;
  const money = (amountMinor: number): Money => ({
    amountMinor,
    currency: sales?.currency ?? 'USD',
    locale: DESK_LOCALE,
  });
  const price = (amountMinor: number) => <Price {...money(amountMinor)} size="l" className="text-[2rem]!" />;
  return (
    <>
      <Cell
        name="Takings"
        value={now ? price(now.takingsMinor) : null}
        note={
          now && then && sales ? (
            <Change
              now={now.takingsMinor}
              then={then.takingsMinor}
              text={
                then.takingsMinor > 0
                  ? percent(now.takingsMinor, then.takingsMinor)
                  : signed(now.takingsMinor - then.takingsMinor, (minor) => priceText(money(minor)))
              }
              rest={`on ${beforeName(sales)}`}
            />
          ) : null
        }
      />
      <Cell
        name="Orders"
        value={now ? now.orders.toLocaleString(DESK_LOCALE) : null}
        note={
          now && then ? (
            <Change now={now.orders} then={then.orders} text={signed(now.orders - then.orders, String)} />
          ) : null
        }
      />
      <Cell
        name="Average bag"
        value={now ? price(now.averageBasketMinor) : null}
        note={
          now && then ? (
            <Change
              now={now.averageBasketMinor}
              then={then.averageBasketMinor}
              text={signed(now.averageBasketMinor - then.averageBasketMinor, (minor) =>
                priceText(money(minor)),
              )}
            />
          ) : null
        }
      />
    </>
  );
}

type CellProps = { name: string; value: ReactNode; note: ReactNode; tone?: string };

function Cell({ name, value, note, tone = '' }: CellProps) {
  return (
    <div className="-mb-px -ml-px min-w-0 border-line border-b border-l px-5 py-4">
      <dt className="text-ink-muted">{name}</dt>
      <dd className={`display mt-0.5 text-[2rem] leading-10 tabular-nums ${tone}`}>
        {value ?? <NotKnown />}
      </dd>
      <dd className="min-h-5 text-tiny text-ink-muted">{value === null ? null : note}</dd>
    </div>
  );
}

function NotKnown() {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">not known yet</span>
    </>
  );
}

function Change({ now, then, text, rest }: { now: number; then: number; text: string; rest?: string }) {
  const tone = now > then ? 'text-glaze' : now < then ? 'text-terracotta' : '';
  return (
    <>
      <span className={`font-semibold ${tone}`}>{text}</span> {rest}
    </>
  );
}

function signed(change: number, format: (size: number) => string): string {
  if (change === 0) return 'the same';
  return `${change > 0 ? '+' : '−'}${format(Math.abs(change))}`;
}

function percent(now: number, then: number): string {
  if (now === then) return 'the same';
  const format = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return signed((now - then) / then, format);
}
