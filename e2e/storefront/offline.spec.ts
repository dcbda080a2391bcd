import { Bag } from '../pages/bag.ts';
import { ProductPage } from '../pages/product-page.ts';
import { expect, test } from '../shop/test.ts';

const keptPaths = async (): Promise<string[]> => {
  const paths: string[] = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
  return paths;
};

/** What became of the files with Arabic letters. */
const arabicLetters = (): string[] =>
  [...document.fonts].filter(({ unicodeRange }) => /U\+0?6/i.test(unicodeRange)).map(({ status }) => status);

const isPainted = (picture: HTMLImageElement): Promise<boolean> =>
  picture.decode().then(
    () => picture.naturalWidth > 0,
    () => false,
  );

const howOpened = (): string | undefined =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type;

test('without a network, pages one has seen and the bag can be read, and nothing personal is kept', async ({
  page,
  context,
  front,
  thing,
}) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 2 });
  const product = new ProductPage(page);
  const bag = new Bag(page);
  // Left over from a deployment before this one.
  await page.goto('/en-us/info/delivery');
  await page.evaluate(async () => void (await caches.open('souk-pages-before')));

  await product.open(thing.handle);
  const productPath = new URL(page.url()).pathname;
  await expect.poll(() => page.evaluate(keptPaths), { timeout: 20_000 }).toContain(productPath);
  expect(await page.evaluate(() => caches.keys())).not.toContain('souk-pages-before');
  await bag.open();
  await expect(bag.line(thing.title)).toBeVisible();
  await page.goto('/en-us/till');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/en-us/account');
  await expect.poll(() => page.evaluate(keptPaths)).toContain('/en-us/bag');

  const kept = await page.evaluate(keptPaths);
  expect(kept.filter((path) => /till|account|orders|sign-in|\/api\//.test(path))).toEqual([]);

  await context.setOffline(true);
  await page.goto(productPath);
  await expect(product.title).toHaveText(thing.title);
  await bag.open();
  await expect(bag.line(thing.title)).toBeVisible();
  await page.goto('/ar-ae/products/never-seen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('لا توجد شبكة هنا.');
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(arabicLetters), 'written in our letters').toEqual(['loaded', 'loaded']);
  expect(await page.getByRole('main').locator('img').evaluate(isPainted), 'with its picture').toBe(true);
  // Some network, and no shop behind it: the page looks for the shop and stays, or it would take its visitor back from
  // wherever they are going.
  const looked = page.waitForEvent('requestfailed', (request) => request.method() === 'HEAD');
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await Promise.race([looked, Promise.reject(new Error('it has not looked'))]);
  }).toPass();
  expect(await page.evaluate(howOpened)).toBe('navigate');
  await page.goto('/en-us/till');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no network here.');
  await page.getByRole('link', { name: thing.title }).click();
  await expect(product.title).toHaveText(thing.title);

  await page.goto('/en-us/till');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no network here.');
  await context.setOffline(false);
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('There is no network here.', {
      timeout: 1_000,
    });
  }).toPass();
});
