import type { BackInStockView } from '../src/emails/back-in-stock.view.ts';
import { Letter } from './letter.tsx';
import { Niche } from './niche.tsx';
import { day, display, sans } from './palette.ts';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { PriceText } from './price-text.tsx';
import { table } from './table.ts';
import { Row, Text, Title } from './words.tsx';

const THUMB_PX = 112;

/** A letter to somebody who waited for a thing that is back. */
const BackInStock = ({ view }: { view: BackInStockView }) => (
  <Letter
    title={view.subject}
    language={view.language}
    preview={view.preview}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    stallsUsed={[view.item.stall]}
    footer={view.footer}
    noMore={view.noMore}
  >
    <Row>
      <Title>{view.heading}</Title>
      <Text style={{ paddingTop: 16, fontSize: 17, lineHeight: '28px' }}>{view.paragraph}</Text>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <Panel>
        <Item item={view.item} />
      </Panel>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <PillButton href={view.button.url}>{view.button.label}</PillButton>
    </Row>
  </Letter>
);

const Item = ({ item }: { item: BackInStockView['item'] }) => (
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
              fontSize: 24,
              lineHeight: '30px',
              fontWeight: 600,
              letterSpacing: '-0.012em',
            }}
          >
            {item.title}
          </span>
          {item.detail === '' ? null : <br />}
          {item.detail}
          <br />
          <span style={{ lineHeight: '40px' }}>
            <PriceText price={item.price} sizePx={28} />
          </span>
        </td>
      </tr>
    </tbody>
  </table>
);

export default BackInStock;
