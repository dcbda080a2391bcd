import { randomUUID } from 'node:crypto';
import { type StaffRole, staffRoles } from '@souk/service-kit/identity';
import { describe, expect, test } from 'vitest';
import { bodyOf, customer, guest, pictured, picturedBag, sellPictured, startCart } from './cart-world.ts';
import { deskOf, draftOf, staff } from './promotion-world.ts';

const world = await startCart();
await sellPictured(world);
const desk = deskOf(world);
const { owner, make, change } = desk;

const auditOf = async (id: string) =>
  (
    await world.service.pool.query(
      `select action, actor ->> 'role' as role, before ->> 'title' as before, after ->> 'title' as after
       from audit_record where entity_id = $1 order by at, id`,
      [id],
    )
  ).rows;

describe('who may', () => {
  const readers: readonly StaffRole[] = ['owner', 'manager', 'support'];
  const writers: readonly StaffRole[] = ['owner', 'manager'];
  const nowhere = randomUUID();
  const routes = [
    { path: '/promotions', method: 'GET', may: readers },
    { path: `/promotions/${nowhere}`, method: 'GET', may: readers },
    { path: `/promotions/${nowhere}/uses`, method: 'GET', may: readers },
    { path: '/promotion-deliveries', method: 'GET', may: readers },
    { path: '/promotion-products', method: 'POST', json: { productIds: [] }, may: readers },
    {
      path: `/promotions/${nowhere}/simulate`,
      method: 'POST',
      json: { lines: [{ productId: nowhere, quantity: 1 }] },
      may: readers,
    },
    { path: '/promotions', method: 'POST', json: draftOf(), may: writers },
    {
      path: `/promotions/${nowhere}`,
      method: 'PUT',
      json: { ...draftOf(), expectedVersion: 1 },
      may: writers,
    },
    { path: `/promotions/${nowhere}/end`, method: 'POST', may: writers },
  ];

  test.each(routes)('$method $path is for those who may, and for nobody else', async (route) => {
    const { path, may, ...request } = route;
    const statusFor = async (actor: Parameters<typeof world.call>[0]) =>
      (await world.call(actor)(path, request)).status;
    for (const role of staffRoles) {
      const status = await statusFor(staff(role));
      if (may.includes(role)) expect([200, 201, 404, 409], role).toContain(status);
      else expect(status, role).toBe(403);
    }
    expect(await statusFor(customer(randomUUID()))).toBe(403);
    expect(await statusFor(guest())).toBe(403);
    const { json, method } = request as { json?: unknown; method: string };
    const bare = await fetch(new URL(path, world.url), {
      method,
      ...(json ? { body: JSON.stringify(json), headers: { 'content-type': 'application/json' } } : {}),
    });
    expect(bare.status).toBe(401);
  });
});

describe('a promotion at the desk', () => {
  test('is made, changed and ended, and the audit log knows from what to what', async () => {
    const one = await make({ title: 'First name' });
    expect(one).toMatchObject({ state: 'running', gives: '10% off everything', uses: 0, version: 1 });
    expect(await bodyOf(change(one, { title: 'Second name' }))).toMatchObject({ version: 2 });
    expect(await bodyOf(desk.end(one.id))).toMatchObject({ state: 'ended' });
    expect(await bodyOf(desk.end(one.id)), 'said twice, it ended once').toMatchObject({ version: 3 });
    expect(await auditOf(one.id)).toEqual([
      { action: 'promotion.made', role: 'owner', before: null, after: 'First name' },
      { action: 'promotion.changed', role: 'owner', before: 'First name', after: 'Second name' },
      { action: 'promotion.ended', role: 'owner', before: 'Second name', after: 'Second name' },
    ]);
  });

  test('is not saved over what a colleague saved meanwhile', async () => {
    const one = await make();
    const answers = await Promise.all([change(one, { title: 'Mine' }), change(one, { title: 'Yours' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    const { title } = await desk.read(one.id);
    expect(await refused.json()).toMatchObject({
      code: 'PROMOTION_CHANGED',
      promotion: { title, version: 2 },
    });
    expect(await auditOf(one.id)).toHaveLength(2);
  });

  test('has a code of its own, whatever its case and width, also when two colleagues race', async () => {
    const answers = await Promise.all(
      ['Müsli-1', 'mÜSLI-1', 'Ｍüsli-1', 'Mu\u0308sli-1'].map((code) =>
        owner('/promotions', { json: draftOf({ code }) }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(await refused.json()).toMatchObject({ code: 'CODE_TAKEN', errors: [{ path: 'code' }] });
    const bag = await picturedBag(world);
    expect((await bodyOf(bag.code('müsli-1'))).code).toMatchObject({ code: 'MÜSLI-1' });
  });

  test.each([
    [{ code: 'AB' }, 'code'],
    [{ code: 'HALF OFF' }, 'code'],
    [{ code: 'X'.repeat(31) }, 'code'],
    [{ title: ' ' }, 'title'],
    [{ offer: { kind: 'percent', percentOff: 101, scope: { kind: 'all' } } }, 'offer.percentOff'],
    [{ offer: { kind: 'amount', amountMinor: 0 } }, 'offer.amountMinor'],
    [{ offer: { kind: 'free-delivery', optionIds: [] } }, 'offer.optionIds'],
    [{ offer: { kind: 'free-delivery', optionIds: ['by-balloon'] } }, 'offer.optionIds'],
    [
      { offer: { kind: 'percent', percentOff: 5, scope: { kind: 'products', productIds: [randomUUID()] } } },
      'offer.scope.productIds',
    ],
    [{ startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-11-30T00:00:00Z' }, 'endsAt'],
    [{ usesLimit: 0 }, 'usesLimit'],
    [{ customerLimit: 1.5 }, 'customerLimit'],
  ])('of which %j is wrong is refused in its field', async (wrong, path) => {
    const refused = await bodyOf(owner('/promotions', { json: draftOf(wrong) }), 400);
    expect(refused).toMatchObject({ code: 'VALIDATION' });
    expect((refused.errors as { path: string }[]).map((error) => error.path)).toContain(path);
  });

  test('cannot be limited to less than it was used', async () => {
    const one = await make({ usesLimit: 5 });
    await world.service.pool.query('update promotion set uses = 2 where id = $1', [one.id]);
    expect(await bodyOf(change(one, { usesLimit: 1 }), 400)).toMatchObject({
      errors: [{ path: 'usesLimit' }],
    });
  });

  test('is found by name, code and state, a page at a time', async () => {
    const word = `w${randomUUID().slice(0, 8)}`;
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    const running = await make({ title: `${word} now` });
    const planned = await make({ title: `${word} soon`, startsAt: day(2) });
    const draft = await make({ code: `${word}-draft`, draft: true });
    const ended = await make({ title: `${word} once`, startsAt: day(-3), endsAt: day(-1) });
    const idsOf = async (query: string) =>
      ((await bodyOf(owner(`/promotions?q=${word}&${query}`))).items as { id: string }[]).map(({ id }) => id);
    expect(await idsOf('')).toEqual([ended.id, draft.id, planned.id, running.id]);
    for (const one of [running, planned, draft, ended])
      expect(await idsOf(`state=${one.state}`), one.state).toEqual([one.id]);
    const first = await bodyOf(owner(`/promotions?q=${word}&limit=3`));
    expect(await idsOf(`limit=3&after=${first.nextCursor}`)).toEqual([running.id]);
    expect((await bodyOf(owner(`/promotions?q=%25${word}`))).items, 'a percent sign is no wildcard').toEqual(
      [],
    );
  });

  test('is tried on a bag before it runs, and says why where it gives nothing', async () => {
    const offer = { kind: 'percent', percentOff: 50, scope: { kind: 'stall', stall: 'table' } };
    const one = await make({ draft: true, offer, minimumMinor: 4000 });
    const trial = (lines: object[], more: object = {}) =>
      owner(`/promotions/${one.id}/simulate`, { json: { lines, ...more } });
    const { teapot, socks } = pictured;
    const address = { country: 'US', region: 'WA', postcode: '98122' };
    const tried = await bodyOf(trial([{ variantId: teapot.variantId, quantity: 1 }], { address }));
    expect(tried).toMatchObject({ applies: true, savedMinor: 2400, reason: null });
    expect((tried.steps as { kind: string }[]).map(({ kind }) => kind)).toEqual([
      'list',
      'promotion',
      'delivery',
      'tax',
    ]);
    const idle = await bodyOf(trial([{ variantId: socks.variantId, quantity: 1 }]));
    expect(idle).toMatchObject({ applies: false, savedMinor: 0 });
    expect(idle.reason).toContain('50% off Table, from $40');
    expect(await bodyOf(trial([{ productId: randomUUID(), quantity: 1 }]), 404)).toMatchObject({
      code: 'VARIANT_UNKNOWN',
      errors: [{ path: 'lines.0.variantId' }],
    });
    const wrong = { address: { ...address, region: 'Atlantis' } };
    expect(await bodyOf(trial([{ variantId: teapot.variantId, quantity: 1 }], wrong), 422)).toMatchObject({
      errors: [{ path: 'address.region' }],
    });
  });
});
