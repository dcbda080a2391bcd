import { expect, test } from 'vitest';
import { openCartTicket, sealCartTicket } from './cart-cookie.ts';

const secret = 'a secret of more than thirty-two characters';

test('a sealed ticket opens to what was sealed', () => {
  const ticket = { cartId: '0198c0de-0000-7000-8000-000000000001', customerId: null };
  expect(openCartTicket(sealCartTicket(ticket, secret), secret)).toEqual(ticket);
  const owned = { ...ticket, customerId: '0198c0de-0000-7000-8000-000000000002' };
  expect(openCartTicket(sealCartTicket(owned, secret), secret)).toEqual(owned);
});

test('a ticket with another cart, another owner or another secret does not open', () => {
  const sealed = sealCartTicket({ cartId: 'mine', customerId: null }, secret);
  expect(openCartTicket(sealed.replace('mine', 'yours'), secret)).toBeNull();
  expect(openCartTicket(sealed.replace('~~', '~somebody~'), secret)).toBeNull();
  expect(openCartTicket(sealed, `${secret}!`)).toBeNull();
  for (const broken of [undefined, '', 'mine', 'mine~', 'mine~~', `${sealed}~more`])
    expect(openCartTicket(broken, secret)).toBeNull();
});
