import type { StockLowView } from '../src/emails/stock-low.view.ts';
import { Letter } from './letter.tsx';
import { Niche } from './niche.tsx';
import { day, display, sans } from './palette.ts';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { table } from './table.ts';
import { Row, Text, Title } from './words.tsx';

const THUMB_PX = 88;

/** A short letter to the shop's owner about an item that fell. */
const StockLow = ({ view }: { view: StockLowView }) => (
  <Letter
    title={view.subject}
    preview={view.preview}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    stallsUsed={[view.item.stall]}
    footer="You have this email because you look after the shop. Each item’s alert can be turned off on its stock page."
  >
    <Row>
      <Title>{view.heading}</Title>
      {view.paragraphs.map((paragraph) => (
        <Text key={paragraph} style={{ paddingTop: 16, fontSize: 17, lineHeight: '28px' }}>
          {paragraph}
        </Text>
      ))}
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <Panel>
        <Item item={view.item} />
        <Figures figures={view.figures} />
      </Panel>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <PillButton href={view.button.url}>{view.button.label}</PillButton>
    </Row>
  </Letter>
);

const Item = ({ item }: { item: StockLowView['item'] }) => (
  <table {...table} width="100%">
    <tbody>
      <tr>
        <td width={THUMB_PX} valign="middle">
          <Niche picture={item.picture} widthPx={THUMB_PX} />
        </td>
        <td
          className="in-muted"
          valign="middle"
          style={{ paddingLeft: 20, fontFamily: sans, fontSize: 14, lineHeight: '20px', color: day.muted }}
        >
          <span
            className="in-ink"
            style={{
              color: day.ink,
              fontFamily: display,
              fontSize: 22,
              lineHeight: '28px',
              fontWeight: 600,
              letterSpacing: '-0.012em',
            }}
          >
            {item.title}
          </span>
          <br />
          {item.detail}
        </td>
      </tr>
    </tbody>
  </table>
);

const Figures = ({ figures }: { figures: StockLowView['figures'] }) => (
  <table {...table} width="100%" style={{ marginTop: 20 }}>
    <tbody>
      {figures.map(({ label, value }) => (
        <tr key={label}>
          <td
            className="edge-line in-muted"
            style={{
              borderTop: `1px solid ${day.line}`,
              padding: '12px 0',
              fontFamily: sans,
              fontSize: 15,
              lineHeight: '24px',
              color: day.muted,
            }}
          >
            {label}
          </td>
          <td
            className="edge-line in-ink"
            align="right"
            style={{
              borderTop: `1px solid ${day.line}`,
              padding: '12px 0 12px 12px',
              fontFamily: sans,
              fontSize: 17,
              lineHeight: '24px',
              fontWeight: 600,
              color: day.ink,
            }}
          >
            {value}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

export default StockLow;
