import { crashPoint } from '@souk/service-kit/crash-point';
import type { Service } from '@souk/service-kit/service';
import { type EmailFacts, type Place, renderEmail, type Template } from '../emails/render-email.ts';
import { stillToAsk } from '../reviews/still-to-ask.ts';
import { beginTry, noteFailedTry, settle } from './delivery.queries.ts';
import { endSent } from './end-delivery.ts';
import type { Outcome } from './mail-queue.ts';
import type { Mailer } from './mailer.ts';
import { isRefusedForGood } from './smtp-refusal.ts';

type Means = {
  service: Service;
  mailer: Mailer;
  place: Place;
  /** Who this replica is. */
  owner: string;
};

/**
 * One try to send one email. A crash between the mail server's yes and our commit means a second copy, with the same
 * Message-ID: no protocol can do better, and losing an email would be worse.
 */
export const sendDelivery = async (
  { service, mailer, place, owner }: Means,
  id: string,
): Promise<Outcome> => {
  const log = service.app.log.child({ deliveryId: id });
  const due = await beginTry(service.db, id, owner);
  if (!due) return 'done';
  const drop = async (): Promise<Outcome> => {
    await settle(service.db, id, 'expired');
    log.warn({ template: due.template }, 'email came too late to be of use');
    return 'done';
  };
  if (due.tooLate) return drop();
  try {
    const decided = due.data as EmailFacts;
    const facts = due.template === 'review-request' ? await stillToAsk(service.db, decided) : decided;
    if (!facts) return await drop();
    const email = renderEmail(due.template as Template, facts, place);
    await crashPoint('notification.email.before-send');
    await mailer.send({
      ...email,
      messageId: due.messageId,
      date: new Date(facts.occurredAt),
      to: { name: due.recipientName ?? '', address: due.recipient },
    });
    await crashPoint('notification.email.before-commit');
  } catch (error) {
    await noteFailedTry(service.db, id, error instanceof Error ? error.message : String(error));
    const outcome = isRefusedForGood(error) ? 'never' : 'again';
    log.warn({ err: error, tries: due.tries, outcome, trace: due.traceId }, 'email not sent');
    return outcome;
  }
  await endSent(service, { id, template: due.template, facts: due.data as EmailFacts });
  log.info({ template: due.template, tries: due.tries, trace: due.traceId }, 'email sent');
  return 'done';
};
