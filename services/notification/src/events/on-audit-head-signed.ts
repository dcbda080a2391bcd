import { auditHeadSigned } from '@souk/events/audit';
import { isSignedHead } from '@souk/service-kit/audit-signature';
import { type EventHandler, handle } from '@souk/service-kit/subscribe';
import { headsOf, insertHead, openLetter } from '../audit/audit-letter.queries.ts';
import { missingFrom } from '../audit/audit-letter.ts';
import { type LetterOffice, mailLetter } from '../audit/mail-letter.ts';

/** Collects a day's heads; the last of them sends the letter. One that is not signed by this shop is refused (parked). */
export const onAuditHeadSigned = (office: LetterOffice, signingKey: string): EventHandler =>
  handle(auditHeadSigned, async ({ tx, event }) => {
    const { day, ...head } = event.payload;
    if (!isSignedHead(event.payload, signingKey))
      throw new Error(`the head of ${head.service} for ${day} does not carry this shop's signature`);
    const letter = await openLetter(tx, {
      day,
      eventId: event.id,
      occurredAt: event.occurredAt,
      traceId: event.traceId,
    });
    await insertHead(tx, day, head);
    const complete = missingFrom(await headsOf(tx, day)).length === 0;
    if (complete && letter.mailedAt === null) await mailLetter(tx, office, letter);
  });
