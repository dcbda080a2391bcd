import { expect, test } from 'vitest';
import { emailKey, emailSchema, personNameSchema } from './people.ts';

test('an address keeps its spelling and loses the spaces around it', () => {
  expect(emailSchema.parse('  Mariam.Haddad@Mail.example ')).toBe('Mariam.Haddad@Mail.example');
});

test.each(['ren\u00e9@mail.example', 'rene\u0301@mail.example', 'REN\u00c9@Mail.Example'])(
  '%s is one address however it is spelt',
  (spelling) => {
    expect(emailKey(emailSchema.parse(spelling))).toBe('ren\u00e9@mail.example');
  },
);

test.each([
  '',
  'nobody',
  'two@at@mail.example',
  'spaces in@mail.example',
  'new\nline@mail.example',
  `${'a'.repeat(250)}@mail.example`,
])('%j is no address', (typed) => {
  expect(emailSchema.safeParse(typed).success).toBe(false);
});

test('a name is one line of letters', () => {
  expect(personNameSchema.parse('  Mei-Ling   Farrow ')).toBe('Mei-Ling Farrow');
  expect(personNameSchema.safeParse('   ').success).toBe(false);
  expect(personNameSchema.safeParse('Bell\u0007').success).toBe(false);
});
