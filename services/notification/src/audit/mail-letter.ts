import { type Db, inTransaction } from '@souk/service-kit/database';
import type { Service } from '@souk/service-kit/service';
import { callForEmail } from '../deliveries/call-for-email.ts';
import type { Post } from '../deliveries/post.ts';
import { headsOf, type LetterRow, markMailed, takeLateLetter } from './audit-letter.queries.ts';
import { type AuditLetter, missingFrom } from './audit-letter.ts';

/** What it takes to mail a letter; without an address the heads are kept, and nobody is written to. */
export type LetterOffice = { post: Post; shopAddress: string | undefined; publicKey: string };

/** Calls for the day's letter, with the heads that are in. The letter's row must be locked. */
export const mailLetter = async (
  tx: Db,
  { post, shopAddress, publicKey }: LetterOffice,
  { day, eventId, occurredAt, traceId }: LetterRow,
): Promise<void> => {
  const heads = await headsOf(tx, day);
  const payload: AuditLetter = { day, heads, missing: missingFrom(heads), publicKey };
  if (shopAddress !== undefined)
    await callForEmail(tx, post, {
      event: { id: eventId, occurredAt: new Date(occurredAt).toISOString(), traceId, payload },
      template: 'audit-heads',
      to: { address: shopAddress, name: null },
      orderId: null,
    });
  await markMailed(tx, day);
};

/** Mails letters that waited for an hour: a service that is down must not keep the others' heads from going out. */
export const mailLateLetters = async ({ db }: Pick<Service, 'db'>, office: LetterOffice): Promise<void> => {
  for (let more = true; more; )
    more = await inTransaction(db, async (tx) => {
      const late = await takeLateLetter(tx);
      if (late) await mailLetter(tx, office, late);
      return late !== undefined;
    });
};
