import { alive } from '../pages/alive.ts';
import { owner } from '../pages/desk.ts';
import { expectAccessible, expectNoSidewaysScroll, listenForComplaints } from '../pages/good-manners.ts';
import { PromotionDesk } from '../pages/promotion-desk.ts';
import { admin } from '../shop/addresses.ts';
import { frontDoor } from '../shop/front-door.ts';
import { newPromotion } from '../shop/new-promotion.ts';
import { expect, test } from '../shop/test.ts';

test.describe.configure({ mode: 'parallel' });

test('what a colleague saved meanwhile is shown, and what was typed survives a reload', async ({
  page,
  context,
}) => {
  const one = await newPromotion();
  const desk = new PromotionDesk(page);
  await desk.open(`/promotions/${one.id}`);
  await desk.signIn(owner);
  await alive(desk.save);
  await desk.field('Name').fill('Mine');
  const theirs = frontDoor(context.request, admin);
  const { data } = await theirs.ask<Record<string, unknown>>('promotions.byId', { id: one.id });
  const { version, state: _state, gives: _gives, uses: _uses, ...form } = data;
  const { savedMinor: _saved, savedAbroad: _others, ...same } = form;
  const changed = await theirs.tell('promotions.change', {
    ...same,
    title: 'Theirs',
    expectedVersion: version,
  });
  expect(changed.status).toBe(200);
  await desk.save.click();
  await expect(page.getByText('A colleague saved this promotion meanwhile.')).toBeVisible();
  await expect(desk.field('Name')).toHaveValue('Mine');
  await page.getByRole('button', { name: 'Keep mine, to save again' }).click();
  await desk.save.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Mine' })).toBeVisible();

  await desk.field('Name').fill('Half typed');
  await page.reload();
  await expect(desk.field('Name')).toHaveValue('Half typed');
  await page.getByRole('button', { name: 'Show what is saved' }).click();
  await expect(desk.field('Name')).toHaveValue('Mine');
});

for (const light of ['light', 'dark'] as const)
  test(`the promotions’ pages are usable by everybody, on a phone and at a desk: ${light}`, async ({
    page,
  }) => {
    test.setTimeout(90_000);
    const one = await newPromotion();
    await page.emulateMedia({ colorScheme: light, reducedMotion: 'reduce' });
    const complaints = listenForComplaints(page);
    const desk = new PromotionDesk(page);
    await desk.open('/promotions');
    await desk.signIn(owner);
    await expect(desk.row(one.title)).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const { where, go, ready } of [
        { where: 'list', go: () => desk.open('/promotions'), ready: desk.row(one.title) },
        { where: 'new', go: () => desk.openNew(), ready: desk.make },
        { where: 'one', go: () => desk.openOne(one.id), ready: desk.save },
      ]) {
        await go();
        await expect(ready).toBeVisible();
        await expectAccessible(page, { where: `${where}, ${width}`, light });
        await expectNoSidewaysScroll(page, { where: `${where}, ${width}` });
      }
    }
    expect(complaints).toEqual([]);
  });
