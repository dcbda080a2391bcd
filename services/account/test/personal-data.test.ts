import { expect, test } from 'vitest';
import { bodyOf, customerActor, newCustomer, PASSWORD, startAccount } from './account-world.ts';

const world = await startAccount();
const ask = (id: string) => world.asCustomer(id)(`/customers/${id}/personal-data`);

test('a customer is told everything but what opens their account', async () => {
  const id = await newCustomer(world, 'known@mail.example');
  const { sessionId } = await bodyOf<{ sessionId: string }>(world.signIn('known@mail.example'), 201);
  await bodyOf(
    world.asCustomer(id)(`/customers/${id}/addresses`, {
      json: {
        name: 'Amira Lindqvist',
        line1: '1418 Alder Street',
        city: 'Seattle',
        region: 'WA',
        postcode: '98122',
        country: 'US',
      },
    }),
    201,
  );
  const told = await bodyOf(ask(id), 200);
  expect(told).toMatchObject({
    service: 'account',
    data: {
      profile: { email: 'known@mail.example', has_password: true },
      addresses: [{ line1: '1418 Alder Street' }],
      devices: [{ opened_by: 'password' }],
      passkeys: [],
      wishlist: [],
      notesAboutYou: [],
    },
  });
  for (const secret of [sessionId, PASSWORD, 'argon2', 'id_hash'])
    expect(JSON.stringify(told)).not.toContain(secret);
});

test('nobody else is told: no stranger, no guest, no other service in the customer’s name', async () => {
  const id = await newCustomer(world, 'private@mail.example');
  const stranger = await newCustomer(world, 'curious@mail.example');
  const path = `/customers/${id}/personal-data`;
  for (const answer of [
    world.asCustomer(stranger)(path),
    world.frontDoor(path),
    world.call(customerActor(id), { from: 'order' })(path),
  ])
    expect((await answer).status).toBe(404);
});
