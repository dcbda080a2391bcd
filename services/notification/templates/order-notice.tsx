import type { OrderNoticeView } from '../src/emails/order-notice.view.ts';
import { Letter } from './letter.tsx';
import { day, sans } from './palette.ts';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { PriceText } from './price-text.tsx';
import { table } from './table.ts';
import { Row, Text, Title } from './words.tsx';

/** A short letter about an order that was cancelled or refunded. */
const OrderNotice = ({ view }: { view: OrderNoticeView }) => (
  <Letter
    title={view.heading}
    language={view.language}
    preview={view.preview}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    footer={view.footer}
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
        <table {...table} width="100%">
          <tbody>
            <tr>
              <td
                className="in-ink"
                style={{ fontFamily: sans, fontSize: 16, fontWeight: 600, color: day.ink }}
              >
                {view.amount.label}
              </td>
              <td
                align={view.language === 'ar' ? 'left' : 'right'}
                style={{ paddingLeft: 12, lineHeight: '40px' }}
              >
                <PriceText price={view.amount.price} sizePx={36} />
              </td>
            </tr>
            {view.reason === '' ? null : (
              <tr>
                <td
                  colSpan={2}
                  className="in-muted"
                  style={{
                    paddingTop: 8,
                    fontFamily: sans,
                    fontSize: 14,
                    lineHeight: '20px',
                    color: day.muted,
                  }}
                >
                  {view.reason}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </Panel>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <PillButton href={view.button.url}>{view.button.label}</PillButton>
    </Row>
  </Letter>
);

export default OrderNotice;
