import type { ReviewRequestView } from '../src/emails/review-request.view.ts';
import { Letter } from './letter.tsx';
import { Niche } from './niche.tsx';
import { day, display, sans } from './palette.ts';
import { knownStall } from './stalls.ts';
import { table } from './table.ts';
import { Row, Text, Title } from './words.tsx';

const THUMB_PX = 88;
const GAP_PX = 20;

/** A letter that asks what somebody thinks of what they kept: a row for each thing, each with its own way to the form. */
const ReviewRequest = ({ view }: { view: ReviewRequestView }) => (
  <Letter
    title={view.heading}
    language={view.language}
    preview={view.preview}
    storefrontUrl={view.storefrontUrl}
    market={view.market}
    stallsUsed={view.things.map(({ picture }) => knownStall(picture.stall))}
    footer={view.footer}
    noMore={view.noMore}
  >
    <Row>
      <Title>{view.heading}</Title>
      {view.paragraphs.map((paragraph) => (
        <Text key={paragraph} style={{ paddingTop: 16, fontSize: 17, lineHeight: '28px' }}>
          {paragraph}
        </Text>
      ))}
    </Row>
    <Row style={{ paddingTop: 24 }}>
      <table {...table} width="100%">
        <tbody>
          {view.things.map((thing) => (
            <Thing key={thing.url} thing={thing} write={view.write} />
          ))}
        </tbody>
      </table>
    </Row>
  </Letter>
);

const Thing = ({ thing, write }: { thing: ReviewRequestView['things'][number]; write: string }) => {
  const edge = { borderBottom: `1px solid ${day.line}`, padding: '20px 0' };
  return (
    <tr>
      <td className="edge-line" width={THUMB_PX + GAP_PX} valign="middle" style={edge}>
        <Niche picture={thing.picture} widthPx={THUMB_PX} />
      </td>
      <td className="edge-line" valign="middle" style={edge}>
        <div
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
          {thing.title}
        </div>
        <a
          href={thing.url}
          aria-label={`${write}: ${thing.title}`}
          className="in-ink edge-ink"
          style={{
            display: 'inline-block',
            marginTop: 10,
            padding: '9px 20px',
            border: `1.5px solid ${day.ink}`,
            borderRadius: 999,
            fontFamily: sans,
            fontSize: 15,
            lineHeight: '22px',
            fontWeight: 600,
            color: day.ink,
            textDecoration: 'none',
          }}
        >
          {write}
        </a>
      </td>
    </tr>
  );
};

export default ReviewRequest;
