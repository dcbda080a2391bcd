import { expect, test } from 'vitest';
import { bodyOf, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();
type View = { id: string; list: string; name: string; address: string };

const colleague = async (name: string) => {
  const { rows } = await world.service.pool.query<{ id: string }>(
    `insert into staff (email, email_key, name, role, password_hash) values ($1, $1, $1, 'support', 'x') returning id`,
    [`${name}@views.example`],
  );
  const call = world.call(staffActor('support', rows[0]!.id));
  return {
    views: (list = 'orders') => bodyOf<View[]>(call(`/staff/me/views?list=${list}`), 200),
    keep: (name: string, address: string, list = 'orders') =>
      call('/staff/me/views', { method: 'PUT', json: { list, name, address } }),
    forget: (id: string) => call(`/staff/me/views/${id}`, { method: 'DELETE' }),
  };
};
const refusalOf = async (answer: Promise<Response>) => {
  const response = await answer;
  return [response.status, ((await response.json()) as { code: string }).code];
};

test('a view is the person’s own, of its list, and one of the same name takes its place', async () => {
  const [ada, ben] = [await colleague('ada'), await colleague('ben')];
  await bodyOf(ada.keep('Large ones', '?above=10000'), 200);
  await bodyOf(ada.keep('Late', '?view=to-send'), 200);
  await bodyOf(ada.keep('  Large ones ', '?above=20000'), 200);
  expect(await ada.views()).toMatchObject([
    { name: 'Large ones', address: '?above=20000', list: 'orders' },
    { name: 'Late', address: '?view=to-send' },
  ]);
  expect([await ada.views('customers'), await ben.views()]).toEqual([[], []]);
});

test('nobody forgets another’s view, and forgetting twice is no fault', async () => {
  const [cleo, dan] = [await colleague('cleo'), await colleague('dan')];
  const { id } = await bodyOf<View>(cleo.keep('Mine', ''), 200);
  expect((await dan.forget(id)).status).toBe(204);
  expect(await cleo.views()).toHaveLength(1);
  expect([(await cleo.forget(id)).status, (await cleo.forget(id)).status]).toEqual([204, 204]);
  expect(await cleo.views()).toEqual([]);
});

test('twelve are the most, also when two windows keep at once; an old one can still be changed', async () => {
  const eve = await colleague('eve');
  for (let n = 0; n < 11; n++) await bodyOf(eve.keep(`View ${n}`, `?q=${n}`), 200);
  const both = await Promise.all([eve.keep('Left', ''), eve.keep('Right', '')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await refusalOf(eve.keep('Thirteenth', ''))).toEqual([409, 'VIEW_LIMIT']);
  await bodyOf(eve.keep('View 3', '?q=changed'), 200);
  expect(await eve.views()).toHaveLength(12);
});

test('a view leads nowhere but into its list', async () => {
  const fay = await colleague('fay');
  for (const address of ['https://evil.example', '//evil.example', 'orders', '?a=1#b'])
    expect(await refusalOf(fay.keep('Away', address)), address).toEqual([400, 'VALIDATION']);
  expect(await refusalOf(fay.keep(' ', '?a=1'))).toEqual([400, 'VALIDATION']);
  expect(await refusalOf(fay.keep('x', '?a=1', 'secrets'))).toEqual([400, 'VALIDATION']);
});

test('views are for staff', async () => {
  expect(
    (await world.asCustomer('01930000-0000-7000-9000-00000000000a')('/staff/me/views?list=orders')).status,
  ).toBe(403);
});
