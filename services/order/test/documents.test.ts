import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { extractText } from 'unpdf';
import { expect, test, vi } from 'vitest';
import type { DocumentList } from '../src/invoices/document.queries.ts';
import { buyThings } from './buying.ts';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const staff = shop.call({ kind: 'staff', id: randomUUID(), role: 'manager', sessionId: 's' });
const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone: 'America/New_York' }).format(
  new Date(),
);

const invoiceNumbers = async (): Promise<string[]> => {
  const { rows } = await shop.service.pool.query<{ number: string }>(
    `select number from document where kind = 'invoice' order by n`,
  );
  return rows.map(({ number }) => number);
};
const papersOf = async (number: string): Promise<DocumentList> =>
  (await (await staff(`/orders/${number}/documents`)).json()) as DocumentList;
const bytesOf = async (path: string): Promise<Buffer> => {
  const answer = await staff(path);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  return Buffer.from(await answer.arrayBuffer());
};
const textOf = async (path: string): Promise<string> => {
  const { text } = await extractText(new Uint8Array(await bytesOf(path)), { mergePages: true });
  return text;
};
const ledgerOf = async (number: string): Promise<number> => {
  const { rows } = await shop.service.pool.query<{ sum: number }>(
    `select sum(l.amount_minor)::int as sum from order_ledger l join placed_order o on o.id = l.order_id where o.number = $1`,
    [number],
  );
  return rows[0]!.sum;
};
const refund = async (number: string, amountMinor: number, reason = 'A scratch'): Promise<void> => {
  const json = { key: randomUUID(), amountMinor, reason };
  const notes = (await papersOf(number)).length;
  expect((await staff(`/orders/${number}/refunds`, { json })).status).toBe(201);
  await vi.waitFor(async () => expect(await papersOf(number)).toHaveLength(notes + 1), { timeout: 8_000 });
};

test('fifty confirmations at once are numbered without a gap and without a double', async () => {
  const already = (await invoiceNumbers()).length;
  await Promise.all(Array.from({ length: 50 }, () => buyThings(shop, [{ unitPriceMinor: 1_000 }])));
  const numbers = await invoiceNumbers();
  expect(numbers).toHaveLength(already + 50);
  expect(numbers).toEqual(numbers.map((_, place) => `${year}-${String(place + 1).padStart(6, '0')}`));
});

test('a charge that is rolled back leaves no gap', async () => {
  const { number } = await buyThings(shop, [{ unitPriceMinor: 1_000 }]);
  const before = await invoiceNumbers();
  const client = await shop.service.pool.connect();
  await client.query('begin');
  await client.query(
    `insert into order_ledger (key, order_id, kind, amount_minor)
     select 'rolled back', id, 'charged', 1 from placed_order where number = $1`,
    [number],
  );
  await client.query('set constraints all immediate');
  const { rows } = await client.query<{ number: string }>(
    `select number from document where ledger_key = 'rolled back'`,
  );
  await client.query('rollback');
  client.release();
  await buyThings(shop, [{ unitPriceMinor: 1_000 }]);
  const after = await invoiceNumbers();
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)).toBe(rows[0]?.number);
});

test('an invoice belongs to the year of the seller’s calendar', async () => {
  const { number } = await buyThings(shop, [{ unitPriceMinor: 1_000 }]);
  const client = await shop.service.pool.connect();
  const issued = async (at: string): Promise<string | undefined> => {
    await client.query(
      `insert into order_ledger (key, order_id, at, kind, amount_minor)
       select 'new year ' || $2::text, id, $2::timestamptz, 'charged', 1 from placed_order where number = $1`,
      [number, at],
    );
    await client.query('set constraints all immediate');
    const { rows } = await client.query<{ number: string }>(
      `select number from document where ledger_key = 'new year ' || $1::text`,
      [at],
    );
    return rows[0]?.number;
  };
  await client.query('begin');
  // In New York the year ends five hours later than in Greenwich.
  const numbers = [await issued('2041-01-01T04:59:00Z'), await issued('2041-01-01T05:01:00Z')];
  await client.query('rollback');
  client.release();
  expect(numbers).toEqual(['2040-000001', '2041-000001']);
});

test('an invoice says what the ledger says, in the letters of its things', async () => {
  const { number, quote } = await buyThings(shop, [
    { title: 'Żółta Łódź', unitPriceMinor: 3_333, quantity: 3, promotionMinor: 1_001 },
    { title: 'Ελληνικό κερί', unitPriceMinor: 150_000 },
    { title: 'Самовар', unitPriceMinor: 99 },
  ]);
  const text = await textOf(`/orders/${number}/invoice.pdf`);
  const [paper] = await papersOf(number);
  expect(paper?.amountMinor).toBe(await ledgerOf(number));
  expect(text).toContain(paper?.number);
  expect(text).toContain(`$${(quote.totalMinor / 100).toLocaleString('en-US')}`);
  for (const wanted of [
    'Żółta Łódź',
    'Ελληνικό κερί',
    'Самовар',
    '$33.33',
    '$99.99',
    '$1,500.00',
    '−$10.01',
    'Souk',
    number,
  ])
    expect(text).toContain(wanted);
});

test('names and things of other scripts are written as they are, and none becomes a question mark', async () => {
  const titles = [
    '王小明的茶壶',
    '深藍色龍井',
    'さくらの急須とカップ',
    '김치 항아리',
    'ชามก๋วยเตี๋ยว',
    'Tea for two 🫖🎉',
    'Đèn lồng',
  ];
  const { number } = await buyThings(
    shop,
    titles.map((title) => ({ title, unitPriceMinor: 1_000 })),
  );
  for (const what of ['invoice', 'packing-slip']) {
    const text = await textOf(`/orders/${number}/${what}.pdf`);
    for (const title of titles) expect(text).toContain(title);
    expect(text).not.toContain('?');
  }
});

test('only the letters that are used travel in a paper', async () => {
  const { number } = await buyThings(shop, [{ title: '王小明的茶壶', unitPriceMinor: 1_000 }]);
  expect((await bytesOf(`/orders/${number}/invoice.pdf`)).length).toBeLessThan(60_000);
});

test('the same paper is the same bytes', async () => {
  const { number } = await buyThings(shop, [{ unitPriceMinor: 1_234 }]);
  for (const what of ['invoice', 'packing-slip']) {
    const path = `/orders/${number}/${what}.pdf`;
    expect((await bytesOf(path)).equals(await bytesOf(path))).toBe(true);
  }
});

test('a long order goes on over several pages, and none of it is lost', async () => {
  const titles = Array.from({ length: 60 }, (_, place) => `Thing number ${place}.`);
  const { number } = await buyThings(
    shop,
    titles.map((title) => ({ title, unitPriceMinor: 100 })),
  );
  for (const what of ['invoice', 'packing-slip']) {
    const text = await textOf(`/orders/${number}/${what}.pdf`);
    for (const title of titles) expect(text).toContain(title);
    expect(text).toMatch(/Page 2 of \d/);
  }
});

test('each refund has its credit note, and together they give back the tax', async () => {
  const { number, quote, checkoutId } = await buyThings(shop, [{ unitPriceMinor: 9_000 }], { taxMinor: 901 });
  await refund(number, 1_000, 'A scratch on the lid');
  await refund(number, 2_345);
  await staff(`/orders/${number}/cancel`, { json: { key: randomUUID(), reason: 'Sent back' } });
  await shop.comesToRest(checkoutId);
  const [invoice, ...notes] = await papersOf(number);
  expect(invoice).toMatchObject({ kind: 'invoice', amountMinor: quote.totalMinor });
  expect(notes.map(({ amountMinor }) => amountMinor)).toEqual([1_000, 2_345, quote.totalMinor - 3_345]);
  const texts = await Promise.all(notes.map((note) => textOf(`/credit-notes/${note.number}.pdf`)));
  expect(texts[0]).toContain('A scratch on the lid');
  expect(texts[0]).toContain(invoice?.number);
  expect(texts[0]).toContain('$10.00');
  const taxes = texts.map((text) => Number(/of which .*?: \$(\d+\.\d\d)/.exec(text)?.[1]) * 100);
  expect(Math.round(taxes.reduce((sum, tax) => sum + tax, 0))).toBe(901);
});

test('credit notes have numbers of their own, without a gap', async () => {
  const { rows } = await shop.service.pool.query<{ number: string; n: number }>(
    `select number, n from document where kind = 'credit_note' order by n`,
  );
  expect(rows.map(({ n }) => n)).toEqual(rows.map((_, place) => place + 1));
  expect(rows[0]?.number).toBe(`C${year}-000001`);
});

test('an issued invoice keeps the seller it was issued with, and is never changed', async () => {
  const { number } = await buyThings(shop, [{ unitPriceMinor: 1_000 }]);
  const before = await bytesOf(`/orders/${number}/invoice.pdf`);
  await shop.service.pool.query(
    `insert into seller (details, timezone) select details || '{"name": "Another Hall"}', timezone from seller limit 1`,
  );
  expect((await bytesOf(`/orders/${number}/invoice.pdf`)).equals(before)).toBe(true);
  const later = await buyThings(shop, [{ unitPriceMinor: 1_000 }]);
  expect(await textOf(`/orders/${later.number}/invoice.pdf`)).toContain('Another Hall');
  for (const change of ['delete from document', `update document set content = '{}'`])
    await expect(shop.service.pool.query(change)).rejects.toThrow(/append-only/);
});

test('papers are for staff, for whose order it is and for who holds its key', async () => {
  const { number, key, fetch: shopper } = await buyThings(shop, [{ unitPriceMinor: 1_000 }]);
  await refund(number, 100);
  const note = (await papersOf(number))[1]?.number;
  const stranger = shop.call({ kind: 'guest', cartId: randomUUID() });
  const paths = [`/orders/${number}/invoice.pdf`, `/credit-notes/${note}.pdf`, `/orders/${number}/documents`];
  for (const path of paths) {
    expect((await stranger(path)).status).toBe(404);
    expect((await stranger(`${path}?key=${key}`)).status).toBe(200);
    expect((await fetch(`${shop.url}${path}`)).status).toBe(401);
  }
  expect((await shopper(`/orders/${number}/packing-slip.pdf`)).status).toBe(403);
  for (const role of ['owner', 'manager', 'fulfilment', 'support'] as const) {
    const colleague = shop.call({ kind: 'staff', id: randomUUID(), role, sessionId: 's' });
    expect((await colleague(`/orders/${number}/packing-slip.pdf`)).status).toBe(200);
  }
  expect((await staff('/credit-notes/C2026-999999.pdf')).status).toBe(404);
  expect((await staff('/orders/S-1/invoice.pdf')).status).toBe(404);
});

test('orders of before the invoices get theirs in the order they were charged', async () => {
  const sql = await readFile(new URL('../migrations/0006_documents.sql', import.meta.url), 'utf8');
  const owner = new pg.Client({ connectionString: shop.ownerUrl });
  await owner.connect();
  await owner.query('truncate document, document_counter');
  await owner.query(sql.slice(sql.lastIndexOf('do $$')));
  await owner.end();
  const { rows } = await shop.service.pool.query<{ n: number }>(
    `select d.n from order_ledger l join document d on d.ledger_key = l.key where d.kind = 'invoice' order by l.at, l.key`,
  );
  expect((await invoiceNumbers()).length).toBe(rows.length);
  expect(rows.map((_, place) => place + 1)).toEqual(rows.map(({ n }) => n));
});
