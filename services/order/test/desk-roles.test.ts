import { randomUUID } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import { type Permission, roleMay } from '@souk/service-kit/permissions';
import { describe, expect, test } from 'vitest';
import { startOrder } from './start-order.ts';

const shop = await startOrder();
const roles = ['owner', 'manager', 'fulfilment', 'support'] as const;
const unit = { variantId: randomUUID(), quantity: 1 };
const key = randomUUID();
const parcel = { key, lines: [unit], carrier: 'UPS', trackingNumber: '1' };
const id = randomUUID();

const table: [Permission, path: string, json?: object][] = [
  ['orders.read', '/orders'],
  ['orders.read', '/orders/counts'],
  ['orders.read', '/orders/S-0/history'],
  ['orders.ship', '/orders/S-0/fulfilments', parcel],
  ['orders.refund', '/orders/S-0/refunds', { key, amountMinor: 1, reason: 'r' }],
  ['orders.cancel', '/orders/S-0/cancel', { key, reason: 'r' }],
  ['orders.edit', '/orders/S-0/edits/preview', { lines: [unit] }],
  ['orders.edit', '/orders/S-0/edits', { key, lines: [unit], reason: 'r', expectedDifferenceMinor: 0 }],
  ['orders.retry', '/orders/S-0/retry', {}],
  ['orders.note', '/orders/S-0/notes', { text: 't' }],
  ['returns.decide', '/orders/S-0/returns', { key, lines: [{ ...unit, reason: 'r' }] }],
  ['returns.read', '/returns'],
  ['returns.read', `/returns/${id}`],
  ['returns.decide', `/returns/${id}/approve`, {}],
  ['returns.decide', `/returns/${id}/refuse`, { reason: 'r' }],
  ['returns.receive', `/returns/${id}/receive`, { key, lines: [{ ...unit, restock: true }] }],
  ['orders.refund', `/returns/${id}/refund`, { key, amountMinor: 1 }],
];

describe.each(table)('%s at %s', (permission, path, json) => {
  const statusFor = async (actor: Actor): Promise<number> =>
    (await shop.call(actor)(path, json && { json })).status;

  test.each(roles)('by role %s', async (role) => {
    const status = await statusFor({ kind: 'staff', id: randomUUID(), role, sessionId: 's' });
    if (roleMay(role, permission)) expect([200, 201, 404]).toContain(status);
    else expect(status).toBe(403);
  });

  test('by shoppers and strangers', async () => {
    // Asking to return one's own order is theirs; for an order that is not theirs there is nothing here.
    const refused = path.endsWith('/returns') && json ? 404 : 403;
    expect(await statusFor({ kind: 'customer', id: randomUUID(), sessionId: 's' })).toBe(refused);
    expect(await statusFor({ kind: 'guest' })).toBe(refused);
    const nobody = await fetch(`${shop.url}${path}`, json && { method: 'POST' });
    expect(nobody.status).toBe(401);
  });
});
