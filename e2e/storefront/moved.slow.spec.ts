import { storefront } from '../shop/addresses.ts';
import { newThing } from '../shop/new-thing.ts';
import { expect, test } from '../shop/test.ts';

test('the old address of a thing leads to the new one for good, also when it was open before', async ({
  page,
  request,
  back,
}) => {
  const thing = await newThing(
    { back, origin: storefront },
    { name: 'Wandering Lamp', priceMinor: 4400, stock: 3 },
  );
  const oldPath = `/en-us/products/${thing.handle}`;
  const newPath = `/en-us/products/moved-${thing.handle}`;
  expect((await request.get(oldPath)).status(), 'shown and kept under its first address').toBe(200);
  await back.moveProduct(thing.productId, `moved-${thing.handle}`);

  const leads = async (path: string) => {
    const { location } = (await request.get(path, { maxRedirects: 0 })).headers();
    return location;
  };
  await expect.poll(() => leads(oldPath)).toBe(newPath);
  const answer = await request.get(`${oldPath}?utm_source=letter&size=M`, { maxRedirects: 0 });
  expect([answer.status(), answer.headers().location]).toEqual([308, `${newPath}?utm_source=letter&size=M`]);
  await page.goto(`${oldPath}?utm_source=letter`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(thing.title);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${newPath}?utm_source=letter`);
  expect((await request.get('/en-us/products/never-was', { maxRedirects: 0 })).status()).toBe(404);
});
