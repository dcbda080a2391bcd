import nodemailer from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer';
import type { Email } from '../emails/render-email.ts';

export type Mailer = {
  /** Hands one email over; resolves when the mail server has taken responsibility for it. */
  send(
    letter: Email & { messageId: string; date: Date; to: { name: string; address: string } },
  ): Promise<void>;
  close(): void;
};

const CONNECT_WITHIN_MS = 5_000;
const ANSWER_WITHIN_MS = 20_000;

export const createMailer = ({ url, from }: { url: string; from: string }): Mailer => {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 4,
    // Trying again is the queue's work: it counts, waits and survives a restart.
    maxRequeues: 0,
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, messageId, date, subject, html, text, unsubscribeUrl }) => {
      const letter = new MailComposer({
        from,
        to,
        messageId,
        date,
        subject,
        html,
        text,
        // Said beforehand, or each part is read through to find out.
        textEncoding: 'quoted-printable',
        // Keeps out-of-office robots from answering the shop.
        headers: {
          'Auto-Submitted': 'auto-generated',
          'X-Auto-Response-Suppress': 'All',
          // What mail programs press for their reader: one POST, without a cookie and without a question (RFC 8058).
          ...(unsubscribeUrl && {
            'List-Unsubscribe': `<${unsubscribeUrl}>`,
            'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
          }),
        },
      }).compile();
      // Written out whole: line by line it is some hundred packets.
      await transport.sendMail({ envelope: letter.getEnvelope(), raw: await letter.build() });
    },
    close: () => transport.close(),
  };
};
