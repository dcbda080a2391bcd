import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { ProductCard, ProductDetail, Variant } from '../src/products/product.shapes.ts';
import { owner, startCatalog } from './start-catalog.ts';

const { get, call, service } = await startCatalog({ demo: 'unpainted' });

type Answer = {
  cards: { asked: string; card: ProductCard }[];
  variants: { handle: string; variant: Variant }[];
};
const cards = (handles: string[], variantIds: string[] = []) =>
  get<Answer>(`/cards?${new URLSearchParams({ handles: handles.join(), variantIds: variantIds.join() })}`);
const asked = ({ cards: found }: Answer) => found.map((one) => one.asked);

test('things are answered in the order asked for, each as its page shows it, and the rest is left out', async () => {
  const page = await get<ProductDetail>('/products/pomegranate-daypack');
  const answer = await cards(['clover-socks', 'no-such-thing', 'pomegranate-daypack', 'clover-socks', '']);
  expect(asked(answer)).toEqual(['clover-socks', 'pomegranate-daypack']);
  expect(answer.cards[1]!.card).toEqual(page.card);
  expect(await cards([])).toEqual({ cards: [], variants: [] });
});

test('what is a draft now is as unknown as what never was, and so are its variants', async () => {
  const page = await get<ProductDetail>('/products/thyme-honey-500-g');
  const [one] = page.variants;
  expect(await cards([page.handle], [one!.id])).toMatchObject({
    cards: [{ asked: page.handle }],
    variants: [{ handle: page.handle, variant: one }],
  });
  await call(owner)(`/products/${page.id}/status`, { method: 'PUT', json: { status: 'draft' } });
  expect(await cards([page.handle], [one!.id, randomUUID()])).toEqual({ cards: [], variants: [] });
});

test('a thing that moved answers to the name it was kept under', async () => {
  const { id } = await get<ProductDetail>('/products/rose-teapot');
  await service.pool.query(
    `insert into product_redirect (handle, product_id) values ('the-old-teapot', $1)`,
    [id],
  );
  const answer = await cards(['the-old-teapot', 'rose-teapot']);
  expect(answer.cards.map((one) => [one.asked, one.card.handle])).toEqual([
    ['the-old-teapot', 'rose-teapot'],
    ['rose-teapot', 'rose-teapot'],
  ]);
  await call(owner)(`/products/${id}/status`, { method: 'PUT', json: { status: 'draft' } });
  expect(await cards(['the-old-teapot']), 'also under its former name').toEqual({ cards: [], variants: [] });
});

test('a list is in the money of its market, and each price is the page’s own', async () => {
  const page = await get<ProductDetail>('/products/clover-socks?market=de-de');
  const [one] = page.variants;
  const answer = await get<Answer>(`/cards?market=de-de&handles=clover-socks&variantIds=${one!.id}`);
  expect(page.card.currency).toBe('EUR');
  expect(answer).toEqual({
    cards: [{ asked: 'clover-socks', card: page.card }],
    variants: [{ handle: 'clover-socks', variant: one }],
  });
});

test('what cannot be asked for is refused, not tried', async () => {
  const many = Array.from({ length: 49 }, (_, at) => `thing-${at}`).join();
  for (const query of [`handles=${many}`, 'variantIds=nonsense', `handles=${'x'.repeat(201)}`])
    expect((await call()(`/cards?${query}`)).status, query.slice(0, 20)).toBe(400);
});
