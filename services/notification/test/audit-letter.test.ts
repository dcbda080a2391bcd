import { auditHeadSigned } from '@souk/events/audit';
import { signHead } from '@souk/service-kit/audit-signature';
import type { Actor, StaffRole } from '@souk/service-kit/identity';
import { fakeFeed } from '@souk/testkit/fake-feed';
import { expect, it, vi } from 'vitest';
import { SIGNERS } from '../src/audit/audit-letter.ts';
import { startPostOffice } from './post-office.ts';

const OWNER = 'keeper@mail.example';
const office = await startPostOffice({ SHOP_ALERTS_TO: OWNER });
const { smtp, env, call } = office;
const feeds = {
  order: office.order,
  account: office.account,
  inventory: office.inventory,
  catalog: fakeFeed('catalog'),
  cart: fakeFeed('cart'),
  payment: fakeFeed('payment'),
  notification: fakeFeed('notification'),
};
const within = { timeout: 8_000, interval: 20 };
const publicKey = /[\da-f]{64}/;

const sign = (service: keyof typeof feeds, day: string, key = env.AUDIT_SIGNING_KEY) => {
  const head = { service, day, place: 7, hash: 'ab'.repeat(32) };
  feeds[service].publish(auditHeadSigned, {
    aggregateId: `audit:${service}`,
    aggregateVersion: Date.parse(day) / 86_400_000,
    payload: { ...head, signature: signHead(head, key) },
  });
};

const staff = (role: StaffRole): Actor => ({ kind: 'staff', id: role, role, sessionId: 's' });
type Letter = {
  day: string;
  missing: string[];
  heads: { service: string; signed: boolean }[];
  publicKey: string;
};
const letters = async (): Promise<Letter[]> =>
  ((await (await call(staff('owner'))('/audit-letters?limit=5')).json()) as { items: Letter[] }).items;
const lettersOf = (text: string) => smtp.to(OWNER).filter(({ subject }) => subject?.includes(text));

it('when every log has its head, one letter goes out with all of them, whatever comes again', async () => {
  for (const service of SIGNERS) sign(service, '2026-11-22');
  await vi.waitFor(() => expect(lettersOf('November 22')).toHaveLength(1), within);
  const [mail] = lettersOf('November 22');
  expect(mail!.text).toContain('ab'.repeat(32));
  for (const service of ['Account', 'Cart', 'Catalog', 'Inventory', 'Notification', 'Order', 'Payment'])
    expect(mail!.text).toContain(`${service}, 7 records`);
  expect(mail!.text).toMatch(publicKey);
  expect(String(mail!.html)).toContain('https://desk.souk.example/audit');

  sign('cart', '2026-11-22');
  sign('order', '2026-11-21');
  await vi.waitFor(async () => {
    const { rows } = await office.service.pool.query(`select from audit_letter where day = '2026-11-21'`);
    expect(rows).toHaveLength(1);
  }, within);
  expect(lettersOf('November 22')).toHaveLength(1);
  const [letter] = await letters();
  expect(letter).toMatchObject({ day: '2026-11-22', missing: [] });
  expect(letter!.heads.every(({ signed }) => signed)).toBe(true);
});

it('an hour after the first head the letter goes out and says whose is missing', async () => {
  sign('catalog', '2026-11-25');
  sign('payment', '2026-11-25');
  await vi.waitFor(async () => {
    const { rows } = await office.service.pool.query(
      `select from audit_letter_head where day = '2026-11-25'`,
    );
    expect(rows).toHaveLength(2);
  }, within);
  expect(lettersOf('November 25')).toEqual([]);
  await office.clock.advance(3_700);
  await vi.waitFor(() => expect(lettersOf('November 25')).toHaveLength(1), within);
  expect(lettersOf('November 25')[0]!.text).toContain(
    'Not heard of within the hour: Account, Cart, Inventory',
  );
  for (const service of SIGNERS) sign(service, '2026-11-25');
  await vi.waitFor(async () => expect((await letters())[0]!.heads).toHaveLength(7), within);
  expect(lettersOf('November 25')).toHaveLength(1);
});

it('a head that somebody else signed is parked, and stands in no letter', async () => {
  sign('cart', '2026-11-28', 'ef'.repeat(32));
  await vi.waitFor(async () => {
    const answer = await call(staff('owner'))('/parked-events');
    const { items } = (await answer.json()) as { items: { reason: string }[] };
    expect(items.map(({ reason }) => reason)).toEqual([
      "the head of cart for 2026-11-28 does not carry this shop's signature",
    ]);
  }, within);
  const { rows } = await office.service.pool.query(`select from audit_letter where day = '2026-11-28'`);
  expect(rows).toEqual([]);
});

it('owner and manager see the letters; nobody else does', async () => {
  expect((await fetch(`${office.url}/audit-letters`)).status).toBe(401);
  for (const role of ['owner', 'manager', 'fulfilment', 'support'] as const)
    expect((await call(staff(role))('/audit-letters')).status, role).toBe(
      role === 'owner' || role === 'manager' ? 200 : 403,
    );
  for (const actor of [{ kind: 'guest' }, { kind: 'customer', id: 'c', sessionId: 's' }] as const)
    expect((await call(actor)('/audit-letters')).status).toBe(403);
});
