import { expect, test } from 'vitest';
import type { Facts } from '../facts/facts.ts';
import { goodFacts } from './good-facts.ts';
import { lettersAreOne } from './i10-letters.ts';

const says = (facts: Partial<Facts>): string[] =>
  lettersAreOne.check({ ...goodFacts, ...facts }).map((found) => found.says);
const [email] = goodFacts.emails;

test('one letter of one event is right, and so is a copy that a second try made', () => {
  expect(says({})).toEqual([]);
  expect(says({ emails: [email!, email!], deliveries: [{ ...goodFacts.deliveries[0]!, tries: 2 }] })).toEqual(
    [],
  );
});

test('a letter that never came shows', () => {
  expect(says({ emails: [] })).toEqual([
    `order.confirmed ${goodFacts.events[0]!.id} has 0 different letters in the mailbox`,
  ]);
});

test('two letters with different Message-IDs show', () => {
  expect(says({ emails: [email!, email!.replace('order-confirmed', 'order-confirmed-2')] })).toHaveLength(1);
});

test('a copy that no try accounts for shows', () => {
  expect(says({ emails: [email!, email!] })).toEqual([`2 copies of ${email} came of 1 tries`]);
});

test('a letter of no event shows', () => {
  const stray = '<01930000-0000-7000-8000-0000000000ff.order-shipped@souk.example>';
  expect(says({ emails: [email!, stray] })).toEqual([`a letter ${stray} came of no event`]);
});
