import type { OrderConfirmedView } from '../src/emails/order-confirmed.view.ts';
import { Arcade, Pavement } from './arcade.tsx';
import { Letter } from './letter.tsx';
import { OrderLine } from './order-line.tsx';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { PriceSteps } from './price-steps.tsx';
import { knownStall } from './stalls.ts';
import { table } from './table.ts';
import { Heading, Row, Text, Title } from './words.tsx';

/** Order confirmation: what was bought, why it cost that, where it goes, and the way back to it. */
const OrderConfirmed = ({ view }: { view: OrderConfirmedView }) => (
  <Letter
    title={view.words.subject}
    language={view.language}
    preview={view.words.preview}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    stallsUsed={view.lines.map(({ picture }) => knownStall(picture.stall))}
    footer={view.words.footer}
  >
    <Row>
      <Title>{view.greeting}</Title>
      <Text style={{ fontSize: 19, lineHeight: '30px', padding: '12px 0 24px' }}>
        {view.words.confirmed} {view.words.packNext}
      </Text>
      <PillButton href={view.trackUrl}>{view.words.track}</PillButton>
    </Row>
    <Row style={{ paddingTop: 40 }}>
      <Arcade pictures={view.lines.map(({ picture }) => picture)} />
    </Row>
    <tr>
      <td>
        <Pavement />
      </td>
    </tr>
    <Row style={{ paddingTop: 24 }}>
      <table {...table} width="100%">
        <tbody>
          {view.lines.map((line) => (
            <OrderLine key={`${line.url} ${line.variant}`} line={line} />
          ))}
        </tbody>
      </table>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <Panel>
        <Heading>{view.words.why}</Heading>
        <PriceSteps view={view} />
      </Panel>
    </Row>
    <Row style={{ paddingTop: 40 }}>
      <table {...table} width="100%">
        <tbody>
          <tr>
            <td className="stack" width="50%" valign="top">
              <Heading>{view.words.delivery}</Heading>
              <Text style={{ paddingTop: 8 }}>
                {view.delivery.label}
                <br />
                {view.delivery.promise}
              </Text>
            </td>
            <td className="stack gap-above" width="50%" valign="top">
              <Heading>{view.words.to}</Heading>
              <Text style={{ paddingTop: 8 }}>
                {view.address.map(({ part, text }) => (
                  <span key={part}>
                    <bdi>{text}</bdi>
                    <br />
                  </span>
                ))}
              </Text>
            </td>
          </tr>
        </tbody>
      </table>
    </Row>
  </Letter>
);

export default OrderConfirmed;
