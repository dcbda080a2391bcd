import type { OrderThingsView } from '../src/emails/order-things.view.ts';
import { Letter } from './letter.tsx';
import { OrderLine } from './order-line.tsx';
import { day, sans } from './palette.ts';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { knownStall } from './stalls.ts';
import { table } from './table.ts';
import { Heading, Row, Text, Title } from './words.tsx';

const Fact = ({ label, text }: OrderThingsView['facts'][number]) => (
  <tr>
    <td
      className="in-muted"
      width="40%"
      style={{ padding: '4px 0', fontFamily: sans, fontSize: 14, lineHeight: '24px', color: day.muted }}
    >
      {label}
    </td>
    <td
      className="in-ink"
      style={{
        padding: '4px 0',
        fontFamily: sans,
        fontSize: 16,
        lineHeight: '24px',
        fontWeight: 600,
        color: day.ink,
        wordBreak: 'break-word',
      }}
    >
      <bdi>{text}</bdi>
    </td>
  </tr>
);

/** A letter about some things of an order: a parcel that left, or a return that moved on. */
const OrderThings = ({ view }: { view: OrderThingsView }) => (
  <Letter
    title={view.heading}
    language={view.language}
    preview={view.preview}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    stallsUsed={view.lines.map(({ picture }) => knownStall(picture.stall))}
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
    {view.facts.length === 0 ? null : (
      <Row style={{ paddingTop: 32 }}>
        <Panel>
          <table {...table} width="100%">
            <tbody>
              {view.facts.map((fact) => (
                <Fact key={fact.label} {...fact} />
              ))}
            </tbody>
          </table>
        </Panel>
      </Row>
    )}
    <Row style={{ paddingTop: 32 }}>
      <PillButton href={view.button.url}>{view.button.label}</PillButton>
      {view.order && (
        <Text style={{ paddingTop: 16 }}>
          <a href={view.order.url} className="in-ink" style={{ color: day.ink }}>
            {view.order.label}
          </a>
        </Text>
      )}
    </Row>
    <Row style={{ paddingTop: 40 }}>
      <Heading>{view.thingsAre}</Heading>
      <table {...table} width="100%">
        <tbody>
          {view.lines.map((line) => (
            <OrderLine key={`${line.url} ${line.variant}`} line={line} />
          ))}
        </tbody>
      </table>
    </Row>
  </Letter>
);

export default OrderThings;
