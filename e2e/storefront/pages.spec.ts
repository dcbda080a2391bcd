import { alive } from '../pages/alive.ts';
import { expectAccessible } from '../pages/good-manners.ts';
import { home, Till } from '../pages/till.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('robots are led to every page of every language, and each page is there', async ({ request }) => {
  const [, index] = /^Sitemap: (.+)$/m.exec(await (await request.get('/robots.txt')).text()) ?? [];
  const addressesIn = async (file: string): Promise<string[]> => {
    const answer = await request.get(file);
    expect(answer.headers()['content-type']).toContain('xml');
    return [...(await answer.text()).matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address!);
  };
  const files = await addressesIn(index!);
  expect(files.map((file) => new URL(file).pathname)).toEqual(
    expect.arrayContaining(['/en-us/sitemap/1.xml', '/de-de/sitemap/1.xml', '/ar-ae/sitemap/1.xml']),
  );
  const pages = await addressesIn(files.find((file) => file.includes('/de-de/'))!);
  const product = pages.find((page) => page.endsWith('/products/pomegranate-daypack'))!;
  for (const page of [pages[0]!, pages[1]!, product])
    expect((await request.get(page)).status(), page).toBe(200);
  expect((await request.get('/en-us/sitemap/9999.xml')).status()).toBe(404);
});

test('a product tells machines what it is, where it stands and how it looks', async ({ request }) => {
  const html = await (await request.get('/en-us/products/pomegranate-daypack')).text();
  const told = [...html.matchAll(/<script type="application\/ld\+json">(.+?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json!),
  );
  expect(told.map((data) => data['@type'])).toEqual(['Product', 'BreadcrumbList']);
  const [product, trail] = told;
  expect(product.offers[0]).toMatchObject({
    price: expect.stringMatching(/^\d+\.\d\d$/),
    priceCurrency: 'USD',
  });
  const [, picture] = /<meta property="og:image" content="(.+?)"/.exec(html) ?? [];
  const addresses = [
    picture,
    product.image[0],
    ...trail.itemListElement.map((step: { item: string }) => step.item),
  ];
  for (const address of addresses) expect((await request.get(address)).status(), address).toBe(200);
});

test('a thing one walks to is there to its last line', async ({ page }) => {
  await page.goto('/en-us/stalls/table');
  const card = page.getByRole('main').getByRole('article').first().getByRole('link');
  await alive(card);
  const name = (await card.textContent())!;
  await card.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What people say' })).toBeAttached();
});

test('the keyboard alone gets to the payment', async ({ page, thing, email }) => {
  const { keyboard } = page;
  /** Tabs on until this is focused, as someone without a mouse does. */
  const tabTo = async (role: 'link' | 'button' | 'textbox' | 'combobox' | 'radio', name: string | RegExp) => {
    const wanted = page.getByRole(role, { name }).first();
    for (let pressed = 0; pressed < 60; pressed++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`Sixty times Tab did not lead to the ${role} "${name}".`);
  };

  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`/en-us/products/${thing.handle}`);
  await alive(page.getByRole('main').getByRole('button', { name: 'Add to bag' }).first());
  await expectAccessible(page, { where: 'product', light: 'light' });
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to what is here' })).toBeFocused();
  await keyboard.press('Enter');
  await tabTo('button', 'Add to bag');
  await keyboard.press('Enter');
  await expect(page.getByRole('status').getByText(`${thing.title} is in your bag.`)).toBeVisible();

  await page.reload();
  const bag = page.getByRole('link', { name: 'Your bag, 1 thing' });
  await expect(bag).toBeVisible();
  await tabTo('link', 'Your bag, 1 thing');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(thing.title);
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(bag, 'focus returns to what opened it').toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText(thing.title);
  await tabTo('link', 'Go to the till');
  await keyboard.press('Enter');

  const till = new Till(page);
  await expect(till.email).toBeVisible();
  await tabTo('textbox', 'Email');
  await keyboard.type(email);
  await tabTo('textbox', 'Full name');
  await keyboard.type(home.name);
  await keyboard.press('Enter');
  await expect(till.street).toBeVisible();
  await tabTo('textbox', 'Street and number');
  await keyboard.type(home.line1);
  await tabTo('textbox', 'City');
  await keyboard.type(home.city);
  await tabTo('combobox', 'State');
  await keyboard.type('Oregon');
  await tabTo('textbox', 'ZIP code');
  await keyboard.type(home.postcode);
  await tabTo('radio', /Standard/);
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /Express/ })).toBeChecked();
  await tabTo('button', 'On to payment');
  await keyboard.press('Enter');
  await till.gateway.ready();
  await expect(till.summary).toContainText(thing.title);
  await expectAccessible(page, { where: 'payment', light: 'light' });
});
