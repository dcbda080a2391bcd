// Writes every email as a page to look at: node scripts/preview-emails.ts FOLDER [storefront address] [admin address]
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderEmail, type Template } from '../src/emails/render-email.ts';
import {
  answeredErasure,
  approvedReturn,
  backAgain,
  cancelledOrder,
  codeRequest,
  confirmedOrder,
  editedOrder,
  invitation,
  keptThings,
  lowStock,
  refundedOrder,
  shippedOrder,
} from '../test/sample-events.ts';

const [folder = 'preview', storefrontUrl = 'http://localhost:3000', adminUrl = 'http://localhost:3001'] =
  process.argv.slice(2);
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
  ['order-refunded-in-part', 'order-refunded', { ...refundedOrder, amountMinor: 4_800, keptMinor: 11_377 }],
  ['order-shipped', 'order-shipped', { ...shippedOrder, complete: true }],
  ['order-shipped-in-part', 'order-shipped', shippedOrder],
  ['return-approved', 'order-return', approvedReturn],
  ['return-received', 'order-return', { ...approvedReturn, state: 'received' }],
  ['return-refused', 'order-return', { ...approvedReturn, state: 'refused', reason: 'It was worn outside.' }],
  ['order-edit', 'order-edit', editedOrder],
  ['email-code', 'email-code', codeRequest],
  [
    'audit-heads',
    'audit-heads',
    {
      day: '2026-11-22',
      heads: ['account', 'cart', 'catalog', 'inventory', 'order', 'payment'].map((service, at) => ({
        service,
        place: at * 617 + 1,
        hash: 'ab'.repeat(32),
        signature: 'cd'.repeat(64),
      })),
      missing: ['notification'],
      publicKey: 'ef'.repeat(32),
    },
  ],
  ['staff-invite', 'staff-invite', invitation],
  ['back-in-stock', 'back-in-stock', backAgain],
  ['review-request', 'review-request', keptThings],
  ['review-request-one-thing', 'review-request', { ...keptThings, things: keptThings.things.slice(0, 1) }],
  ['account-erased', 'account-erased', answeredErasure],
  ['account-erased-de', 'account-erased', { ...answeredErasure, market: 'de-de' }],
  ['account-erased-ar', 'account-erased', { ...answeredErasure, market: 'ar-ae' }],
  ['stock-low', 'stock-low', lowStock],
  ['stock-out', 'stock-low', { ...lowStock, level: 'out', available: 0, reserved: 2, onHand: 2 }],
  [
    'stock-short',
    'stock-low',
    { ...lowStock, level: 'short', available: 0, shortage: 2, reserved: 3, onHand: 1 },
  ],
];
/** Letters to shoppers, as they come from the other markets. */
const toShoppers = samples.filter(([, template]) => /^(order|back|review|email)/.test(template));
for (const [market, currency] of [
  ['de-de', 'EUR'],
  ['ar-ae', 'AED'],
])
  for (const [name, template, payload] of toShoppers)
    samples.push([`${name}.${market}`, template, { ...(payload as object), market, currency }]);
await mkdir(folder, { recursive: true });
for (const [name, template, payload] of samples) {
  const facts = { payload, occurredAt: '2026-11-22T15:04:00.000Z' };
  const { subject, html, text } = renderEmail(template, facts, {
    storefrontUrl,
    adminUrl,
    accountKey: 'ab'.repeat(32),
    ownKey: 'cd'.repeat(32),
  });
  await writeFile(path.join(folder, `${name}.html`), html);
  await writeFile(path.join(folder, `${name}.txt`), `${subject}\n\n${text}`);
}
