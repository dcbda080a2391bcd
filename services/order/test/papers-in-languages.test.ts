import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { extractText } from 'unpdf';
import { expect, test, vi } from 'vitest';
import type { DocumentList } from '../src/invoices/document.queries.ts';
import { buyThings } from './buying.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'manager', sessionId: 's' });
const buyIn = (market: string, currency: string) =>
  buyThings(shop, [{ unitPriceMinor: 11_410, title: 'Rose Teapot' }], {
    ...{ market, currency, taxIncluded: true, deliveryMinor: 490, taxMinor: 1_900 },
  });
const textOf = async (path: string): Promise<string> => {
  const answer = await staff(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (process.env.KEEP_PAPERS)
    await writeFile(`${process.env.KEEP_PAPERS}${path.replaceAll('/', '-')}`, bytes);
  return (await extractText(bytes, { mergePages: true })).text.normalize('NFKC').replaceAll(/\s/g, ' ');
};
const creditNoteOf = async (number: string): Promise<string> => {
  const json = { key: randomUUID(), amountMinor: 1_190, reason: 'Kratzer' };
  expect((await staff(`/orders/${number}/refunds`, { json })).status).toBe(201);
  const papers = async () => (await (await staff(`/orders/${number}/documents`)).json()) as DocumentList;
  await vi.waitFor(async () => expect(await papers()).toHaveLength(2), { timeout: 8_000 });
  return (await papers())[1]!.number;
};

test('papers of the German market are German, in euros, and say the VAT within', async () => {
  const { number } = await buyIn('de-de', 'EUR');
  const invoice = await textOf(`/orders/${number}/invoice.pdf`);
  for (const word of ['Rechnung', 'Bestellung', 'Menge', 'Summe', '119,00 €', 'Lieferung'])
    expect(invoice).toContain(word);
  for (const said of [
    'Standard, gratis ab 75 €',
    '19 % aus 119,00 €',
    '0 € Rabatt, auf den Korb verteilt',
    'Visa, endet auf 4242',
  ])
    expect(invoice).toContain(said);
  expect(invoice, 'the tax within').toMatch(/(?<!\d)19,00 €/);
  expect(invoice).not.toMatch(/Invoice|Quantity|Sales tax|\$/);
  const note = await textOf(`/credit-notes/${await creditNoteOf(number)}.pdf`);
  for (const word of ['Gutschrift', '11,90 €', 'darin MwSt.: 1,90 €']) expect(note).toContain(word);
  const slip = await textOf(`/orders/${number}/packing-slip.pdf`);
  for (const word of ['Lieferschein', '1 Ding']) expect(slip).toContain(word);
});

test('papers of the Emirates are Arabic, in letters that are there, and in dirhams', async () => {
  const { number } = await buyIn('ar-ae', 'AED');
  for (const path of [`/orders/${number}/invoice.pdf`, `/orders/${number}/packing-slip.pdf`]) {
    const text = await textOf(path);
    expect(text).toMatch(/\p{Script=Arabic}/u);
    expect(text, 'every letter has a glyph').not.toContain('?');
    expect(text).not.toMatch(/Invoice|Packing slip|Quantity/);
  }
  const invoice = await textOf(`/orders/${number}/invoice.pdf`);
  for (const figure of ['119.00', 'Visa', '4242']) expect(invoice).toContain(figure);
});
