import type { StaffInviteView } from '../src/emails/staff-invite.view.ts';
import { Arcade, Pavement } from './arcade.tsx';
import { Letter } from './letter.tsx';
import { day } from './palette.ts';
import { Panel } from './panel.tsx';
import { PillButton } from './pill-button.tsx';
import { Heading, Row, Text, Title } from './words.tsx';

/** The door of the hall stands open for a new colleague. */
const StaffInvite = ({ view }: { view: StaffInviteView }) => (
  <Letter
    title={view.subject}
    preview={`${view.role.name}. ${view.lead}`}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    footer="You have this email because somebody who works at Souk gave this address."
  >
    <Row>
      <Title>{view.heading}</Title>
      <Text style={{ paddingTop: 12, fontSize: 19, lineHeight: '30px' }}>{view.lead}</Text>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <Arcade pictures={[]} />
    </Row>
    <tr>
      <td>
        <Pavement />
      </td>
    </tr>
    <Row style={{ paddingTop: 32 }}>
      <Panel>
        <Heading>{view.role.name}</Heading>
        <Text style={{ paddingTop: 4 }}>{view.role.does}</Text>
        <Text style={{ paddingTop: 16 }}>
          You sign in as{' '}
          <strong className="in-ink" style={{ color: day.ink, fontWeight: 600 }}>
            {view.signsInAs}
          </strong>
        </Text>
      </Panel>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <PillButton href={view.link}>Choose a password</PillButton>
    </Row>
    <Row style={{ paddingTop: 32 }}>
      <Text>
        The link is good until {view.goodUntil}, and opens once. Keep it to yourself: whoever has it can take
        your place.
      </Text>
      <Text style={{ paddingTop: 12 }}>
        You do not know what this is about? Then leave it unanswered. Nothing happens without the link.
      </Text>
    </Row>
  </Letter>
);

export default StaffInvite;
