import type { Service, Stop } from '@souk/service-kit/service';
import type { Place } from '../emails/render-email.ts';
import { endFailed } from './end-delivery.ts';
import type { MailQueue } from './mail-queue.ts';
import type { Mailer } from './mailer.ts';
import { sendDelivery } from './send-delivery.ts';

/** What an event handler needs to call for an email. */
export type Post = { queue: MailQueue; mailDomain: string };

/**
 * Keeps the right order: subscriptions begin once jobs can be written and end before the queue does, and the mail
 * server is let go last. Answers the service to subscribe with.
 */
export const openPostOffice = (
  service: Service,
  { queue, mailer, place, owner }: { queue: MailQueue; mailer: Mailer; place: Place; owner: string },
): Service => {
  const followers: (() => Stop)[] = [];
  service.background(() => {
    let stops: Stop[] = [];
    let closing = false;
    const opening = queue
      .start({
        send: (id) => sendDelivery({ service, mailer, place, owner }, id),
        giveUp: (id) => endFailed(service, id),
      })
      .then(() => {
        if (!closing) stops = followers.map((start) => start());
      })
      .catch((error: unknown) => {
        if (!closing) service.app.log.error({ err: error }, 'the mail queue did not start');
      });
    return async () => {
      closing = true;
      await Promise.all(stops.map((stop) => stop()));
      await queue.stop();
      await opening;
      mailer.close();
    };
  });
  return { ...service, background: (start) => void followers.push(start) };
};
