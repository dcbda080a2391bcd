import type { Db } from '@souk/service-kit/database';
import type { TypedEvent } from '@souk/service-kit/subscribe';
import type { Template } from '../emails/render-email.ts';
import { insertDelivery } from './delivery.queries.ts';
import type { MailQueue } from './mail-queue.ts';
import { messageIdOf } from './message-id.ts';

type Recipient = { address: string; name: string | null };

/**
 * Answers an event with an email: the delivery and its job are written in the transaction that moves past the event.
 * An event that comes again finds its delivery and changes nothing.
 */
export const callForEmail = async (
  tx: Db,
  { queue, mailDomain }: { queue: MailQueue; mailDomain: string },
  email: {
    event: Pick<TypedEvent<unknown>, 'id' | 'payload' | 'occurredAt' | 'traceId'>;
    template: Template;
    to: Recipient;
    orderId: string | null;
    usefulUntil?: Date;
  },
): Promise<void> => {
  const { event, template, to } = email;
  const id = await insertDelivery(tx, {
    eventId: event.id,
    template,
    messageId: messageIdOf({ eventId: event.id, template, mailDomain }),
    orderId: email.orderId,
    recipient: to.address,
    recipientName: to.name,
    data: { payload: event.payload, occurredAt: event.occurredAt },
    traceId: event.traceId,
    usefulUntil: email.usefulUntil ?? null,
  });
  if (id !== null) await queue.enqueue(tx, id);
};
