import type { AccountErasedView } from '../src/emails/account-erased.view.ts';
import { Letter } from './letter.tsx';
import { day, sans } from './palette.ts';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { table } from './table.ts';
import { Row, Text, Title } from './words.tsx';

const line = { fontFamily: sans, fontSize: 14, lineHeight: '20px', color: day.muted, paddingTop: 2 } as const;

/** The last letter to somebody who deleted their account. */
const AccountErased = ({ view }: { view: AccountErasedView }) => (
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
      <Text style={{ paddingTop: 16, fontSize: 17, lineHeight: '28px' }}>{view.paragraph}</Text>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <Panel>
        <table {...table} width="100%">
          <tbody>
            {view.lines.flatMap(({ service, erased, kept }, place) => [
              <tr key={service}>
                <td
                  className="in-ink"
                  style={{
                    fontFamily: sans,
                    fontSize: 16,
                    fontWeight: 600,
                    color: day.ink,
                    paddingTop: place === 0 ? 0 : 16,
                  }}
                >
                  {service}
                </td>
              </tr>,
              ...[erased, kept].filter(Boolean).map((text) => (
                <tr key={service + text}>
                  <td className="in-muted" style={line}>
                    {text}
                  </td>
                </tr>
              )),
            ])}
          </tbody>
        </table>
      </Panel>
    </Row>
    <Row style={{ paddingTop: 24 }}>
      <Text style={{ fontSize: 15, lineHeight: '24px' }}>{view.last}</Text>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <PillButton href={view.button.url}>{view.button.label}</PillButton>
    </Row>
  </Letter>
);

export default AccountErased;
