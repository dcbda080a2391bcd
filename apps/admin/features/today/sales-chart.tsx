'use client';

import { priceText } from '@souk/ui/price-parts';
import type { ReactElement } from 'react';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { DESK_LOCALE } from '../../lib/money';
import type { Bar as BarData } from './chart-data';
import { minorDigits } from './minor-digits';
import type { Sales } from './sales-types';
import { beforeName, titleOf } from './words';

type SalesChartProps = { bars: BarData[]; sales: Sales; compare: boolean };
type BarShape = { x?: number; y?: number; width?: number; height?: number };

const tick = { fontSize: 12, fill: 'var(--color-ink-muted)' };
const MARGIN = { top: 8, right: 12, bottom: 0, left: 4 };

/** Bars of stalls stacked with a pixel between them; the period before is dotted ink. */
export function SalesChart({ bars, sales, compare }: SalesChartProps) {
  const whole = new Intl.NumberFormat(DESK_LOCALE, {
    style: 'currency',
    currency: sales.currency,
    maximumFractionDigits: 0,
    notation: 'compact',
  });
  const inUnits = (minor: number): string => whole.format(minor / 10 ** minorDigits(sales.currency));
  return (
    <ResponsiveContainer width="100%" height="100%">
      <ComposedChart
        data={bars}
        margin={MARGIN}
        stackOffset="sign"
        accessibilityLayer
        title="Takings over time"
        desc="Arrow keys walk the bars. The same numbers are in the table that follows."
      >
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis dataKey="label" tickLine={false} axisLine={false} tick={tick} minTickGap={16} tickMargin={8} />
        <YAxis
          tickCount={5}
          tickFormatter={inUnits}
          tickLine={false}
          axisLine={false}
          tick={tick}
          width={56}
          tickMargin={8}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--color-sunk)', opacity: 0.6 }}
          content={({ active, payload }) =>
            active && payload?.[0] ? (
              <BarCard bar={payload[0].payload as BarData} sales={sales} compare={compare} />
            ) : null
          }
        />
        {sales.stalls.map(({ stall }) => (
          <Bar
            key={stall}
            dataKey={(bar: BarData) => bar.byStall[stall] ?? 0}
            name={titleOf(stall)}
            stackId="takings"
            maxBarSize={40}
            isAnimationActive={false}
            shape={(shape: BarShape) => stallBar(stall, shape)}
          />
        ))}
        {compare ? (
          <Line
            dataKey="beforeMinor"
            name={beforeName(sales)}
            stroke="var(--color-ink)"
            strokeWidth={2}
            strokeDasharray="0.5 5"
            strokeLinecap="round"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ) : null}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** A stall's part of a bar, in its own colour; a pixel of paper above it parts it from the next. */
function stallBar(stall: string, { x = 0, y = 0, width = 0, height = 0 }: BarShape): ReactElement {
  const top = height < 0 ? y + height : y;
  return (
    <rect
      data-stall={stall}
      className="fill-bar"
      x={x}
      y={top + 1}
      width={width}
      height={Math.max(0, Math.abs(height) - 1)}
    />
  );
}

function BarCard({ bar, sales, compare }: { bar: BarData; sales: Sales; compare: boolean }) {
  const price = (amountMinor: number): string =>
    priceText({ amountMinor, currency: sales.currency, locale: DESK_LOCALE });
  const stalls = sales.stalls.filter(({ stall }) => bar.byStall[stall]);
  return (
    <div className="min-w-44 rounded-field border border-line bg-raised px-3.5 py-2.5 text-tiny shadow-pop">
      <p className="font-semibold">{bar.name}</p>
      <dl className="mt-1 grid grid-cols-[1fr_auto] gap-x-5 tabular-nums">
        {stalls.map(({ stall }) => (
          <div key={stall} className="col-span-2 grid grid-cols-subgrid">
            <dt className="flex items-center gap-1.5">
              <span aria-hidden="true" data-stall={stall} className="size-2 rounded-pill bg-bar" />
              {titleOf(stall)}
            </dt>
            <dd className="text-right">{price(bar.byStall[stall] ?? 0)}</dd>
          </div>
        ))}
        <div className="col-span-2 grid grid-cols-subgrid font-semibold">
          <dt>Together</dt>
          <dd className="text-right">{price(bar.takingsMinor)}</dd>
        </div>
        {compare && bar.beforeMinor !== null ? (
          <div className="col-span-2 grid grid-cols-subgrid text-ink-muted">
            <dt>{beforeName(sales)}</dt>
            <dd className="text-right">{price(bar.beforeMinor)}</dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}
