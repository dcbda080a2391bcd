import { expect, test } from 'vitest';
import { normalisePassword, passwordFault } from './password-rules.ts';

const about = { email: 'mariam.haddad@mail.example', name: 'Mariam Haddad' };

test.each(['velvet lantern river', 'Zr8!kk02_mmQ', 'مرحبا بكم في السوق', 'correct tea kettle'])(
  '%s is good',
  (password) => {
    expect(passwordFault(password, about)).toBeNull();
  },
);

test.each([
  'short',
  '1234567890',
  '0987654321',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  'password123',
  'P@ssw0rd2024!',
  'Qwertyuiop',
  'Sunshine!!2026',
])('%s is refused: anybody would try it', (password) => {
  expect(passwordFault(password, about)).toMatch(/at least 10|first passwords/);
});

test.each(['mariam.haddad@mail.example', 'MariamHaddad', 'mariam.haddad', 'Haddad1990!!'])(
  '%s is too personal',
  (password) => {
    expect(passwordFault(password, about)).toContain('too close');
  },
);

test('length counts characters, not code units, and ends at 200', () => {
  expect(passwordFault('🏮🧵🪔🧿🫖🥁🪘🧶🪡', about)).toContain('at least 10');
  expect(passwordFault('🏮🧵🪔🧿🫖🥁🪘🧶🪡🏺', about)).toBeNull();
  expect(passwordFault(`${'ab9-'.repeat(50)}x`, about)).toContain('at most 200');
});

test('the same letters from two keyboards are one password', () => {
  expect(normalisePassword('café au lait')).toBe(normalisePassword('cafe\u0301 au lait'));
});
