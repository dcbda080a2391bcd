import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

const MOST_BYTES = 10 * 1024 * 1024;

/** An SMTP server that says yes only once a mail is on the disk. */
export const createReceiver = (store) => {
  const receiver = new SMTPServer({
    banner: 'Souk mailbox: nothing leaves this machine',
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MOST_BYTES,
    closeTimeout: 2_000,
    logger: false,
    onData: async (stream, { envelope }, callback) => {
      try {
        const raw = await buffer(stream);
        if (stream.sizeExceeded)
          throw Object.assign(new Error('Message is too large'), { responseCode: 552 });
        const { id } = await store.add(
          raw,
          envelope.rcptTo.map(({ address }) => address),
        );
        callback(null, `kept as ${id}`);
      } catch (error) {
        callback(error);
      }
    },
  });
  // A client that hangs up half-way is its own affair.
  receiver.on('error', () => undefined);
  return receiver;
};
