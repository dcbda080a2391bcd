import { expect, test } from 'vitest';
import { sentenceOf, shortId, thingOf, whoOf } from './audit-words';

test('actions and things are told in words', () => {
  expect(sentenceOf('price.changed')).toBe('Price changed');
  expect(sentenceOf('customer.note_added')).toBe('Customer note added');
  expect(thingOf('stock_item')).toBe('stock item');
});

test('an order keeps its number, an id its end', () => {
  expect(shortId('S-1042')).toBe('S-1042');
  expect(shortId('01930000-0000-7000-8000-0000deadbeef')).toBe('…deadbeef');
});

test('who has no name has at least a kind', () => {
  expect(whoOf({ by: 'Nadia Haddad', actor: { kind: 'staff' } })).toBe('Nadia Haddad');
  expect(whoOf({ by: null, actor: { kind: 'system' } })).toBe('The shop itself');
});
