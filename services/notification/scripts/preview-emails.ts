// Writes every email as a page to look at: node scripts/preview-emails.ts FOLDER [storefront address]
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderEmail, type Template } from '../src/emails/render-email.ts';
import { cancelledOrder, codeRequest, confirmedOrder, refundedOrder } from '../test/sample-events.ts';

const [folder = 'preview', storefrontUrl = 'http://localhost:3000'] = process.argv.slice(2);
const oneThing = { ...confirmedOrder, lines: confirmedOrder.lines.slice(0, 1) };
const unpictured = {
  ...confirmedOrder,
  lines: confirmedOrder.lines.map((line) => ({ ...line, image: { src: null, alt: line.title, art: false } })),
};
const samples: [name: string, template: Template, payload: unknown][] = [
  ['order-confirmed', 'order-confirmed', confirmedOrder],
  ['order-confirmed-one-thing', 'order-confirmed', oneThing],
  ['order-confirmed-without-pictures', 'order-confirmed', unpictured],
  ['order-cancelled', 'order-cancelled', cancelledOrder],
  ['order-refunded', 'order-refunded', refundedOrder],
  ['email-code', 'email-code', codeRequest],
];
await mkdir(folder, { recursive: true });
for (const [name, template, payload] of samples) {
  const facts = { payload, occurredAt: '2026-11-22T15:04:00.000Z' };
  const { subject, html, text } = await renderEmail(template, facts, { storefrontUrl });
  await writeFile(path.join(folder, `${name}.html`), html);
  await writeFile(path.join(folder, `${name}.txt`), `${subject}\n\n${text}`);
}
