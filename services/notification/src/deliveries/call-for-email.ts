import type { Db } from '@souk/service-kit/database';
import type { TypedEvent } from '@souk/service-kit/subscribe';
import type { Template } from '../emails/render-email.ts';
import { insertDeliveries } from './delivery.queries.ts';
import type { MailQueue } from './mail-queue.ts';
import { messageIdOf } from './message-id.ts';

type Recipient = { address: string; name: string | null };

type CalledFor = {
  event: Pick<TypedEvent<unknown>, 'id' | 'payload' | 'occurredAt' | 'traceId'>;
  template: Template;
  to: Recipient;
  orderId: string | null;
  usefulUntil?: Date;
  /** Whose it is has left: their address is forgotten with this letter. */
  forget?: boolean;
};
type Post = { queue: MailQueue; mailDomain: string };

/** Answers an event with an email. */
export const callForEmail = (tx: Db, post: Post, email: CalledFor): Promise<void> =>
  callForEmails(tx, post, [email]);

/**
 * Answers events with an email each: deliveries and jobs are written in the transaction that moves past the events. An
 * event that comes again finds its delivery and changes nothing.
 */
export const callForEmails = async (
  tx: Db,
  { queue, mailDomain }: Post,
  emails: readonly CalledFor[],
): Promise<void> => {
  // Of somebody who left, whose address went from the feed as well.
  const addressed = emails.filter(({ to }) => to.address !== '');
  if (addressed.length === 0) return;
  const ids = await insertDeliveries(
    tx,
    addressed.map(({ event, template, to, orderId, usefulUntil = null, forget = false }) => ({
      eventId: event.id,
      template,
      messageId: messageIdOf({ eventId: event.id, template, mailDomain }),
      orderId,
      recipient: to.address,
      recipientName: to.name,
      data: { payload: event.payload, occurredAt: event.occurredAt },
      traceId: event.traceId,
      usefulUntil,
      forget,
    })),
  );
  if (ids.length > 0) await queue.enqueue(tx, ids);
};
