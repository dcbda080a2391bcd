import { alive } from '../pages/alive.ts';
import { expectAccessible } from '../pages/good-manners.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

const markets = [
  {
    ...{ market: 'en-us', lang: 'en-US', dir: 'ltr', title: 'Not found · Souk' },
    ...{ heading: 'This corner of the hall is empty.', more: /may have moved or left/ },
    ...{ home: 'Walk the stalls', search: 'Search the hall', stalls: 'Stalls' },
  },
  {
    ...{ market: 'de-de', lang: 'de-DE', dir: 'ltr', title: 'Nicht gefunden · Souk' },
    ...{ heading: 'Diese Ecke der Halle ist leer.', more: /umgezogen oder gegangen/ },
    ...{ home: 'Durch die Stände bummeln', search: 'In der Halle suchen', stalls: 'Stände' },
  },
  {
    ...{ market: 'ar-ae', lang: 'ar-AE', dir: 'rtl', title: 'غير موجود · Souk' },
    ...{ heading: 'هذا الركن من السوق خالٍ.', more: /ربما انتقل ما كان هنا/ },
    ...{ home: 'تجوّل بين الدكاكين', search: 'ابحث في السوق', stalls: 'الدكاكين' },
  },
];

for (const { market, lang, dir, title, heading, more, home, search, stalls } of markets) {
  test.describe(`in ${market}`, () => {
    test.use({ javaScriptEnabled: false, locale: lang, viewport: { width: 390, height: 844 } });

    test('what is not there is answered 404 by a page that is whole without its scripts', async ({
      page,
    }) => {
      const addresses = [
        `/${market}/products/flying-carpet`,
        `/${market}/products/flying-carpet/review`,
        `/${market}/stalls/cloud-nine`,
        `/${market}/info/the-moon`,
        `/${market}/second/floor`,
        // No market: led to the one whose language is read, and to nothing there.
        '/fr-fr/stalls/table',
      ];
      for (const address of addresses)
        await test.step(address, async () => {
          expect((await page.goto(address))?.status()).toBe(404);
          await expect(page).toHaveTitle(title);
          await expect(page.locator(`html[lang="${lang}"][dir="${dir}"]`)).toBeVisible();
          await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
          const main = page.getByRole('main');
          await expect(main.getByRole('heading', { level: 1, name: heading })).toBeVisible();
          await expect(main.getByText(more)).toBeVisible();
          await expect(main.getByRole('link', { name: home })).toHaveAttribute('href', `/${market}`);
          await expect(main.getByRole('link', { name: search })).toHaveAttribute('href', `/${market}/search`);
          const stall = main.getByRole('navigation', { name: stalls }).getByRole('link').first();
          await expect(stall).toBeVisible();
          await expect(stall).toHaveAttribute('href', new RegExp(`^/${market}/stalls/`));
        });
    });
  });
}

test('what looks like a file that is not there is answered by a whole page, too', async ({ request }) => {
  for (const address of ['/index.php', '/art/sphinx.webp']) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(404);
    expect(await answer.text(), address).toMatch(/<h1[^>]*>This corner of the hall is empty\./);
  }
});

test('who walks to something that is not there sees it at once, and walks on', async ({ page }) => {
  await page.goto('/en-us/info/delivery');
  const heading = page.getByRole('heading', { level: 1 });
  const toHome = page.getByRole('banner').getByRole('link', { name: 'Souk' });
  await alive(toHome);
  // A link that was right when this page was loaded.
  await page.evaluate(() => {
    const { next } = globalThis as unknown as { next: { router: { push(path: string): void } } };
    next.router.push('/en-us/products/flying-carpet');
  });
  await expect(heading).toHaveText('This corner of the hall is empty.');
  await expect(page).toHaveTitle('Not found · Souk');
  await expect(page).toHaveURL(/\/en-us\/products\/flying-carpet$/);
  await expectAccessible(page, { where: 'not there', light: 'light' });
  await page.getByRole('main').getByRole('link', { name: 'Walk the stalls' }).click();
  await expect(heading).not.toHaveText('This corner of the hall is empty.');
  await expect(page).toHaveTitle('Souk, a market hall');
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
});
