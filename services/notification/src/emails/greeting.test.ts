import { expect, it } from 'vitest';
import { firstNameOf } from './greeting.ts';

it('greets by the first name, in any script', () => {
  expect(firstNameOf('Amira Lindqvist')).toBe('Amira');
  expect(firstNameOf(' Zoë-Mae O’Neill ')).toBe('Zoë-Mae');
  expect(firstNameOf('美咲')).toBe('美咲');
});

it('a name that carries a message is not repeated to a stranger', () => {
  for (const name of [
    'Win at http://evil.example',
    'evil.com',
    'You have won 1000',
    `${'a'.repeat(41)}`,
    '  ',
    null,
  ])
    expect(firstNameOf(name)).toBeNull();
});
