import { staffRoles } from '@souk/service-kit/identity';
import type { Permission } from '@souk/service-kit/permissions';
import { roleMay } from '@souk/service-kit/permissions';
import { expect, test } from 'vitest';
import { customerActor, staffActor, startAccount } from './account-world.ts';

const world = await startAccount();
const NOBODY = '01930000-0000-7000-9000-00000000000f';
const json = {};

const routes: [path: string, permission: Permission, init?: { method?: string; json?: unknown }][] = [
  ['/customers', 'customers.read'],
  [`/customers/${NOBODY}/desk`, 'customers.read'],
  [`/customers/${NOBODY}/notes`, 'customers.read'],
  [`/customers/${NOBODY}/notes`, 'customers.note', { json: { text: 'A note' } }],
  [`/customers/${NOBODY}/notes/${NOBODY}/strike`, 'customers.note', { json }],
  [`/customers/${NOBODY}/disabled`, 'customers.write', { method: 'PUT', json: { disabled: true } }],
  ['/staff', 'staff.read'],
  [
    '/staff',
    'staff.write',
    { json: { email: 'x@y.example', name: 'X', role: 'support', password: 'short' } },
  ],
  [`/staff/${NOBODY}`, 'staff.write', { method: 'PATCH', json: { role: 'support' } }],
  [`/staff/${NOBODY}/sessions`, 'staff.write', { method: 'DELETE' }],
  ['/staff-invites', 'staff.read'],
  [`/staff-invites/${NOBODY}/resend`, 'staff.write', { json }],
  [`/staff-invites/${NOBODY}/revoke`, 'staff.write', { json }],
];

test.each(routes)('%s asks for %s, whoever it is', async (path, permission, init) => {
  for (const role of staffRoles) {
    const { status } = await world.call(staffActor(role))(path, init);
    expect(status === 403, `${role}: ${status}`).toBe(!roleMay(role, permission));
  }
  for (const actor of [customerActor(NOBODY), { kind: 'guest' } as const])
    expect((await world.call(actor)(path, init)).status, actor.kind).toBe(403);
  expect((await fetch(world.url + path, { method: init?.method ?? (init ? 'POST' : 'GET') })).status).toBe(
    401,
  );
});

test('who packs parcels reads no customer and no address book', async () => {
  const packer = world.call(staffActor('fulfilment'));
  for (const path of [`/customers/${NOBODY}`, `/customers/${NOBODY}/addresses`])
    expect((await packer(path)).status, path).toBe(403);
});

test('signing a customer out is theirs and the heads’ to do', async () => {
  const path = `/customers/${NOBODY}/sessions`;
  const ended = (actor: Parameters<typeof world.call>[0]) =>
    world
      .call(actor)(path, { method: 'DELETE' })
      .then(({ status }) => status);
  expect(await ended(staffActor('support'))).toBe(403);
  expect(await ended(staffActor('manager'))).toBe(404);
  expect(await ended(customerActor('01930000-0000-7000-9000-00000000000e'))).toBe(404);
});
