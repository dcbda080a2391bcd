import { expect, test } from 'vitest';
import { addressesIn, rewire } from './rewire.ts';

const env = {
  PORT: '4004',
  HOST: '127.0.0.1',
  CART_URLS: 'http://127.0.0.1:4003,http://127.0.0.1:9003',
  DATABASE_URL: 'postgresql://order_app:s3cret@127.0.0.1:4090/order',
  SMTP_URL: 'smtp://127.0.0.1:4102',
  STOREFRONT_ORIGINS: 'http://localhost:3000',
};

test('every address that a process calls is found, and its own and the browsers are not', () => {
  expect(addressesIn(env)).toEqual([4003, 9003, 4090, 4102]);
});

test('each address is replaced by itself, wherever it stands in a list', () => {
  const changed = rewire(
    env,
    new Map([
      [4003, 50_001],
      [9003, 50_002],
      [4090, 50_003],
    ]),
  );
  expect(changed).toEqual({
    ...env,
    CART_URLS: 'http://127.0.0.1:50001,http://127.0.0.1:50002',
    DATABASE_URL: 'postgresql://order_app:s3cret@127.0.0.1:50003/order',
  });
});
