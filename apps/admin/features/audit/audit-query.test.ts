import { expect, test } from 'vitest';
import { fileHrefOf, questionOf } from './audit-query';

const none = { service: '', who: '', action: '', entity: '', entityId: '', from: '', to: '' };

test('a day counts from its first instant to its last', () => {
  const { from, to } = questionOf({ ...none, from: '2026-11-22', to: '2026-11-22' });
  expect(Date.parse(to!) - Date.parse(from!)).toBe(86_400_000);
  expect(new Date(from!).getDate()).toBe(22);
});

test('what somebody typed into the address is left out, not sent on', () => {
  expect(questionOf({ ...none, service: 'till', from: 'yesterday', to: '2026-13-45' })).toEqual({});
});

test('the file has the filters of the list', () => {
  expect(fileHrefOf(none)).toBe('/api/files/audit.csv');
  expect(fileHrefOf({ ...none, service: 'order', who: 'system' })).toBe(
    '/api/files/audit.csv?who=system&service=order',
  );
});
