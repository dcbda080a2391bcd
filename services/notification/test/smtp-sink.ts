import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll } from 'vitest';

export type Received = ParsedMail & { envelopeTo: string[] };

const noMailbox = (): Error => Object.assign(new Error('no such mailbox'), { responseCode: 550 });

/** A real mail server that keeps what it is given, and refuses what a test asks it to. */
export const startSmtpSink = async () => {
  const mails: Received[] = [];
  const shut = new Set<string>();
  const refusals: { code: number; at: 'rcpt' | 'data' }[] = [];
  let refused = 0;
  let answersAfterMs = 0;
  const refusal = (at: 'rcpt' | 'data'): Error | null => {
    if (refusals[0]?.at !== at) return null;
    const { code } = refusals.shift()!;
    refused++;
    return Object.assign(new Error('not now'), { responseCode: code });
  };
  const server = new SMTPServer({
    authOptional: true,
    // The service under test keeps its connections; they are cut when the file ends.
    closeTimeout: 100,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _session, callback) =>
      callback(shut.has(address) ? noMailbox() : refusal('rcpt')),
    onData: (stream, session, callback) => {
      simpleParser(stream).then((mail) => {
        const no = refusal('data');
        if (!no) mails.push({ ...mail, envelopeTo: session.envelope.rcptTo.map(({ address }) => address) });
        setTimeout(callback, answersAfterMs, no);
      }, callback);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    /** How many emails it refused so far. */
    refused: () => refused,
    /** Refuses the next emails, one for each code given. */
    refuseNext: (at: 'rcpt' | 'data', ...codes: number[]) =>
      void refusals.push(...codes.map((code) => ({ code, at }))),
    /** Takes so long to say that it has an email. */
    thinkFor: (ms: number): void => {
      answersAfterMs = ms;
    },
    /** Takes nothing for an address, until it is opened again. */
    shut: (address: string) => void shut.add(address),
    open: (address: string) => void shut.delete(address),
    to: (address: string) => mails.filter(({ envelopeTo }) => envelopeTo.includes(address)),
  };
};
