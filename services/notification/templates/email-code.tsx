import type { EmailCodeView } from '../src/emails/email-code.view.ts';
import { Pavement } from './arcade.tsx';
import { Letter } from './letter.tsx';
import { day, display, onFloor } from './palette.ts';
import { table } from './table.ts';
import { Row, Text, Title } from './words.tsx';

const SAFFRON = '#eda71f';
const SAFFRON_FLOOR = '#d68f10';

/** Six digits, large, under an arch. */
const EmailCode = ({ view }: { view: EmailCodeView }) => (
  <Letter
    title={view.words.title}
    language={view.language}
    preview={view.words.preview(view.code, view.goodFor)}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    footer={view.words.because}
  >
    <Row>
      <Title>{view.greeting}</Title>
      <Text style={{ paddingTop: 12, fontSize: 19, lineHeight: '30px' }}>{view.words.typeIt}</Text>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <table {...table} align="center" width="100%" style={{ maxWidth: 336 }}>
        <tbody>
          <tr>
            <td
              align="center"
              valign="bottom"
              height={204}
              style={{
                height: 204,
                backgroundColor: SAFFRON,
                backgroundImage: onFloor(SAFFRON, SAFFRON_FLOOR, 40),
                borderRadius: '50% 50% 0 0 / 54% 54% 0 0',
                paddingBottom: 68,
                fontFamily: display,
                fontSize: 56,
                lineHeight: '64px',
                fontWeight: 600,
                letterSpacing: '0.1em',
                textIndent: '0.1em',
                fontFeatureSettings: "'tnum', 'lnum'",
                color: day.ink,
              }}
            >
              {view.code}
            </td>
          </tr>
        </tbody>
      </table>
    </Row>
    <tr>
      <td>
        <Pavement />
      </td>
    </tr>
    <Row style={{ paddingTop: 32 }}>
      <Text>{view.words.goodFor(view.goodFor)}</Text>
      <Text style={{ paddingTop: 12 }}>{view.words.notYou}</Text>
    </Row>
  </Letter>
);

export default EmailCode;
