import { expect, test } from 'vitest';
import { bodyOf, newCustomer, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();

test('a customer reads and renames themselves', async () => {
  const id = await newCustomer(world, 'self@mail.example');
  const self = world.asCustomer(id);
  expect(
    await bodyOf(self(`/customers/${id}`, { method: 'PATCH', json: { name: '  Amira   L. ' } }), 200),
  ).toMatchObject({
    name: 'Amira L.',
  });
  expect(await bodyOf(self(`/customers/${id}`), 200)).toMatchObject({ customerId: id, name: 'Amira L.' });
});

test('a stranger is told that nobody is there', async () => {
  const id = await newCustomer(world, 'private@mail.example');
  const stranger = world.asCustomer(await newCustomer(world, 'stranger@mail.example'));
  const nobody = '01930000-0000-7000-8000-00000000dead';
  const answers = await Promise.all([
    bodyOf(stranger(`/customers/${id}`), 404),
    bodyOf(stranger(`/customers/${nobody}`), 404),
    bodyOf(stranger(`/customers/${id}`, { method: 'PATCH', json: { name: 'Mine now' } }), 404),
    bodyOf(stranger(`/customers/${id}/sessions`, { method: 'DELETE' }), 404),
    bodyOf(stranger(`/customers/${id}/sessions`), 404),
    bodyOf(stranger(`/customers/${id}/password`, { method: 'PUT', json: { password: 'x' } }), 404),
    bodyOf(world.call(staffActor('owner'))(`/customers/${nobody}`), 404),
  ]);
  expect(new Set(answers.map(({ code, detail }) => `${code} ${detail}`)).size).toBe(1);
});

test('closing an account takes a manager', async () => {
  const id = await newCustomer(world, 'safe@mail.example');
  const close = { method: 'PUT', json: { disabled: true } };
  for (const call of [world.asCustomer(id), world.call(staffActor('support')), world.frontDoor]) {
    expect((await call(`/customers/${id}/disabled`, close)).status).toBe(403);
  }
});
