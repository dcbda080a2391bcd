import { describe, expect, test } from 'vitest';
import { decodeForm } from './form-decoder.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a form body', () => {
  test('keeps nested names and lists as the stripe package writes them', () => {
    const body =
      'amount=1200&payment_method_types[0]=card&metadata[checkout]=a%20b&created[gte]=5&expand[]=x&expand[]=y';
    expect(plain(decodeForm(body))).toEqual({
      amount: '1200',
      payment_method_types: ['card'],
      metadata: { checkout: 'a b' },
      created: { gte: '5' },
      expand: ['x', 'y'],
    });
  });

  test('reads groups inside a list', () => {
    expect(plain(decodeForm('lines[0][sku]=a&lines[0][n]=1&lines[1][sku]=b'))).toEqual({
      lines: [{ sku: 'a', n: '1' }, { sku: 'b' }],
    });
  });

  test('cannot reach the prototype of anything', () => {
    decodeForm('__proto__[polluted]=yes&constructor[prototype][polluted]=yes');
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test.each(['a[=1', 'a[b]c=1', 'a=1&a[b]=2', 'a[5]=1', `a${'[b]'.repeat(9)}=1`])(
    'is refused when it makes no sense: %s',
    (body) => {
      expect(() => decodeForm(body)).toThrow();
    },
  );
});
