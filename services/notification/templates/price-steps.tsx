import type { OrderConfirmedView } from '../src/emails/order-confirmed.view.ts';
import { day, sans } from './palette.ts';
import { PriceText } from './price-text.tsx';
import { table } from './table.ts';

/** Every step from the list price to what was paid. */
export const PriceSteps = ({ view }: { view: OrderConfirmedView }) => {
  const end = view.language === 'ar' ? 'left' : 'right';
  const edge = { borderBottom: `1px solid ${day.line}`, padding: '12px 0' };
  return (
    <table {...table} width="100%">
      <tbody>
        {view.steps.map((step) => (
          <tr key={`${step.label} ${step.detail}`}>
            <td
              className="edge-line in-ink"
              style={{ ...edge, fontFamily: sans, fontSize: 15, lineHeight: '22px', color: day.ink }}
            >
              {step.label}
              <br />
              <span className="in-muted" style={{ fontSize: 13, lineHeight: '18px', color: day.muted }}>
                {step.detail}
              </span>
            </td>
            <td
              className="edge-line"
              align={end}
              valign="top"
              style={{ ...edge, paddingLeft: 12, lineHeight: '22px' }}
            >
              <PriceText price={step.price} sizePx={17} word={step.free ? view.words.free : undefined} />
            </td>
          </tr>
        ))}
        <tr>
          <td
            className="in-ink"
            style={{ paddingTop: 20, fontFamily: sans, fontSize: 16, fontWeight: 600, color: day.ink }}
          >
            {view.words.youPaid}
          </td>
          <td align={end} style={{ paddingTop: 20, paddingLeft: 12, lineHeight: '44px' }}>
            <PriceText price={view.total} sizePx={40} />
          </td>
        </tr>
      </tbody>
    </table>
  );
};
