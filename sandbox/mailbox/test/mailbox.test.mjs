import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { afterAll, expect, test } from 'vitest';
import { startMailbox } from '../src/start-mailbox.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'souk-mailbox-'));
const open = () => startMailbox({ host: '127.0.0.1', webPort: 0, smtpPort: 0, folder });
let mailbox = await open();
afterAll(async () => {
  await mailbox.close();
  await rm(folder, { recursive: true });
});

const write = (change = {}) =>
  createTransport({ host: '127.0.0.1', port: mailbox.smtpPort, secure: false }).sendMail({
    from: 'Souk <hello@souk.example>',
    to: 'Amira <amira@lindqvist.example>',
    subject: 'Your order S-1042',
    messageId: '<event-1@souk.example>',
    text: 'Thank you',
    html: '<html><head></head><body><a href="http://localhost:3000/en-us/orders/S-1042?key=k">Follow it</a><img src="cid:bag"></body></html>',
    attachments: [
      { filename: 'bag.png', cid: 'bag', content: Buffer.from([1, 2, 3]), contentType: 'image/png' },
    ],
    ...change,
  });
const get = (where) => fetch(mailbox.webUrl + where);
const list = async (query = '') => (await get(`/email${query}`)).json();

test('a mail can be read by a test, and its link followed by a person', async () => {
  await write();
  const [mail] = await list('?to=amira@');
  expect(mail).toMatchObject({ subject: 'Your order S-1042', messageId: '<event-1@souk.example>' });
  expect(mail.to).toEqual([{ name: 'Amira', address: 'amira@lindqvist.example' }]);
  expect(mail.html).toContain('S-1042?key=k');
  expect(await (await get(`/mail/${mail.id}`)).text()).toContain(`src="/mail/${mail.id}/html"`);
  const shown = await get(`/mail/${mail.id}/html`);
  expect(await shown.text()).toContain('<head><base target="_top">');
  expect(shown.headers.get('content-security-policy')).not.toContain('script');
  const picture = await get(`/mail/${mail.id}/parts/bag`);
  expect([...new Uint8Array(await picture.arrayBuffer())]).toEqual([1, 2, 3]);
});

test('a mail that was taken is still there after a restart', async () => {
  await write({ subject: 'Before the restart', to: 'noor@souk.example' });
  await mailbox.close();
  mailbox = await open();
  expect((await list('?to=noor@souk.example'))[0].subject).toBe('Before the restart');
  expect((await readdir(folder)).filter((name) => name.endsWith('.unfinished'))).toEqual([]);
});

test('what a mail says is shown, not run', async () => {
  await write({ subject: '<script>alert(1)</script>', to: 'mallory@souk.example' });
  const page = await (await get('/?to=mallory')).text();
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&lt;script&gt;');
});

test('mails can be filtered and cleared, and what is not there is a 404', async () => {
  expect(await list('?to=nobody@souk.example')).toEqual([]);
  expect(await list('?subject=restart')).toHaveLength(1);
  expect((await get('/email/..%2f..%2fetc')).status).toBe(404);
  await fetch(`${mailbox.webUrl}/email`, { method: 'DELETE' });
  expect(await list()).toEqual([]);
  expect((await get('/health/ready')).status).toBe(200);
});
