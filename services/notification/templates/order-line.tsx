import type { Price } from '../src/emails/money.ts';
import type { OrderThingsView } from '../src/emails/order-things.view.ts';
import { Niche } from './niche.tsx';
import { day, display, sans } from './palette.ts';
import { PriceText } from './price-text.tsx';

const THUMB_PX = 88;
/** Part of the picture's cell, so that it lies between the two whichever side one reads from. */
const GAP_PX = 20;

type Line = OrderThingsView['lines'][number] & { price?: Price; quantityLabel?: string };

/** One bought thing: its picture, what it is, and, where it matters, what it cost. */
export const OrderLine = ({ line }: { line: Line }) => {
  const edge = { borderBottom: `1px solid ${day.line}`, padding: '20px 0' };
  return (
    <tr>
      <td className="edge-line" width={THUMB_PX + GAP_PX} valign="top" style={edge}>
        <Niche picture={line.picture} widthPx={THUMB_PX} />
      </td>
      <td
        className="edge-line in-muted"
        valign="top"
        style={{
          ...edge,
          fontFamily: sans,
          fontSize: 14,
          lineHeight: '20px',
          color: day.muted,
        }}
      >
        <a
          href={line.url}
          className="in-ink"
          style={{
            color: day.ink,
            textDecoration: 'none',
            fontFamily: display,
            fontSize: 19,
            lineHeight: '24px',
            fontWeight: 600,
            letterSpacing: '-0.012em',
          }}
        >
          {line.title}
        </a>
        <br />
        {line.variant === '' ? null : (
          <>
            {line.variant}
            <br />
          </>
        )}
        {line.quantityLabel ?? 'Quantity'} {line.quantity}
      </td>
      {line.price && (
        <td
          className="edge-line"
          align="right"
          valign="top"
          style={{ ...edge, paddingLeft: 12, lineHeight: '24px', textAlign: 'end' }}
        >
          <PriceText price={line.price} sizePx={19} />
        </td>
      )}
    </tr>
  );
};
