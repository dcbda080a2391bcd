import { once } from 'node:events';
import { createServer } from 'node:http';
import { openMailStore } from './mail-store.mjs';
import { createReceiver } from './receive-mail.mjs';
import { answerWeb } from './web.mjs';

/**
 * Opens the mailbox: an SMTP server that takes everything and delivers nothing, and a web page to read it.
 * A port of 0 is any free one. Answers `{ webUrl, smtpPort, close() }`.
 */
export const startMailbox = async ({ host, webPort, smtpPort, folder }) => {
  const store = await openMailStore(folder);
  const receiver = createReceiver(store);
  const web = createServer((request, response) => answerWeb(store, request, response));
  const listening = once(web, 'listening');
  web.listen(webPort, host);
  await listening;
  await new Promise((resolve, reject) => {
    receiver.server.once('error', reject);
    receiver.listen(smtpPort, host, resolve);
  });
  return {
    webUrl: `http://${host}:${web.address().port}`,
    smtpPort: receiver.server.address().port,
    close: async () => {
      web.closeAllConnections();
      await Promise.all([
        new Promise((resolve) => web.close(resolve)),
        new Promise((resolve) => receiver.close(resolve)),
      ]);
    },
  };
};
