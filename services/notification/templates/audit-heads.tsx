import type { AuditHeadsView } from '../src/emails/audit-heads.view.ts';
import { Letter } from './letter.tsx';
import { day, display, sans } from './palette.ts';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { table } from './table.ts';
import { Row, Text, Title } from './words.tsx';

const mono = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

/** The heads of a day's audit logs, to be kept out of everybody's reach. */
const AuditHeads = ({ view }: { view: AuditHeadsView }) => (
  <Letter
    title={view.heading}
    preview={view.preview}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    footer="You have this email because you look after the shop. It comes once a day."
  >
    <Row>
      <Title>{view.heading}</Title>
      {view.paragraphs.map((paragraph) => (
        <Text key={paragraph} style={{ paddingTop: 16, fontSize: 17, lineHeight: '28px' }}>
          {paragraph}
        </Text>
      ))}
      {view.missing === null ? null : (
        <Text style={{ paddingTop: 16, fontSize: 17, lineHeight: '28px', fontWeight: 600, color: day.ink }}>
          {view.missing}
        </Text>
      )}
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <Panel>
        <table {...table} width="100%">
          <tbody>
            {view.heads.map((head, index) => (
              <Head key={head.service} head={head} first={index === 0} />
            ))}
          </tbody>
        </table>
      </Panel>
    </Row>
    <Row style={{ paddingTop: 24 }}>
      <Text style={{ fontSize: 14, lineHeight: '20px' }}>Public key (ed25519)</Text>
      <Value text={view.publicKey} />
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <PillButton href={view.button.url}>{view.button.label}</PillButton>
    </Row>
  </Letter>
);

const Head = ({ head, first }: { head: AuditHeadsView['heads'][number]; first: boolean }) => (
  <tr>
    <td
      className="edge-line"
      style={{
        borderTop: first ? undefined : `1px solid ${day.line}`,
        padding: first ? '0 0 14px' : '14px 0',
      }}
    >
      <span
        className="in-ink"
        style={{ fontFamily: display, fontSize: 19, lineHeight: '24px', fontWeight: 600, color: day.ink }}
      >
        {head.service}
      </span>
      <span
        className="in-muted"
        style={{ fontFamily: sans, fontSize: 14, lineHeight: '24px', color: day.muted, paddingLeft: 10 }}
      >
        {head.records}
      </span>
      <Value text={head.hash} strong />
      <Value text={head.signature} />
    </td>
  </tr>
);

const Value = ({ text, strong = false }: { text: string; strong?: boolean }) => (
  <div
    className={strong ? 'in-ink' : 'in-muted'}
    style={{
      fontFamily: mono,
      fontSize: 12,
      lineHeight: '18px',
      wordBreak: 'break-all',
      color: strong ? day.ink : day.muted,
    }}
  >
    {text}
  </div>
);

export default AuditHeads;
