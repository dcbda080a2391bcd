import { expect, test } from 'vitest';
import { marketAddress } from './lead-to-market.ts';

const lead = (url: string) => marketAddress(url, { markets: ['en-us'], fallback: 'en-us' });

test('the bare address leads to the default market', () => {
  expect(lead('/')).toBe('/en-us');
  expect(lead('/products/kite?x=1')).toBe('/en-us/products/kite?x=1');
});

test('an address with a market, and a file, stay as they are', () => {
  expect(lead('/en-us/search?q=tea')).toBeNull();
  expect(lead('/favicon.ico')).toBeNull();
  expect(lead('/art/basket.webp')).toBeNull();
});

test('nobody is led to another site', () => {
  expect(lead('//evil.example/')).not.toMatch(/^\/\//);
});
