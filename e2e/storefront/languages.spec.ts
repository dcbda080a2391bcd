import { Bag } from '../pages/bag.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('another language is the same page, with what was asked for', async ({ page }) => {
  await page.goto('/en-us/stalls/bags?kind=Backpacks');
  await expect(page.getByRole('button', { name: 'Backpacks, take away' })).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(/\/de-de\/stalls\/bags\?kind=Backpacks$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de-DE');
  await expect(page.getByRole('button', { name: 'Backpacks, entfernen' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Dein Korb, 0 Dinge' })).toBeVisible();
});

test('an Arabic page runs from the right, and everybody can use it', async ({ page }) => {
  const complaints = listenForComplaints(page);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/ar-ae/products/pomegranate-daypack');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const name = page.getByRole('heading', { level: 1 }).locator('[lang=en]');
  await expect(name, 'what a stallholder wrote keeps its language').toHaveText('Pomegranate Daypack');
  await expectAccessible(page, { where: 'product' });
  await expectNoSidewaysScroll(page, { where: 'product' });
  expect(complaints).toEqual([]);
});

test('a refusal is said in the language of the page', async ({ page, front, thing }) => {
  await front.tell('cart.add', { variantId: thing.variantId, quantity: 1 });
  await page.goto('/de-de/bag');
  await page.getByRole('textbox', { name: 'Code' }).fill('LANTREN');
  await page.getByRole('button', { name: 'Einlösen' }).click();
  await expect(page.getByText('Diesen Code kennen wir nicht. Meinst du LANTERN?')).toBeVisible();
  await expect(new Bag(page).code).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/^34,00\s\$$/).first(), 'and money is written as there').toBeAttached();
});

test('the bare address leads to the language a browser asks for', async ({ request }) => {
  const lead = async (language: string) => {
    const headers = { 'accept-language': language };
    return (await request.get('/', { headers, maxRedirects: 0 })).headers().location;
  };
  expect(await lead('ar-EG,ar;q=0.9,en;q=0.5')).toBe('/ar-ae');
  expect(await lead('fr-FR')).toBe('/en-us');
});

test('search engines learn where a page stands in each language', async ({ page }) => {
  await page.goto('/de-de/products/pomegranate-daypack');
  const at = (market: string) => new RegExp(`/${market}/products/pomegranate-daypack$`);
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', at('de-de'));
  for (const [language, market] of Object.entries({ en: 'en-us', ar: 'ar-ae', 'x-default': 'en-us' }))
    await expect(page.locator(`link[rel=alternate][hreflang=${language}]`)).toHaveAttribute(
      'href',
      at(market),
    );
});
