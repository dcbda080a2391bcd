import { expect, test } from 'vitest';
import { bestMarket, marketAddress } from './lead-to-market.ts';

test('the bare address leads to the market in the language that is read best', () => {
  expect(marketAddress('/', 'de-AT,de;q=0.9,en;q=0.8')).toBe('/de-de');
  expect(marketAddress('/products/kite?x=1', 'fr, ar-EG;q=0.7, en;q=0.5')).toBe('/ar-ae/products/kite?x=1');
  expect(bestMarket('en;q=0.2, de;q=0.9')).toBe('de-de');
});

test('who reads none of them, or does not say, is led to the default market', () => {
  for (const header of [undefined, '', '*', 'fr', 'de;q=0', ';;q=x,,'])
    expect(marketAddress('/', header)).toBe('/en-us');
});

test('an address with a market, and a file, stay as they are', () => {
  expect(marketAddress('/en-us/search?q=tea', 'de')).toBeNull();
  expect(marketAddress('/ar-ae')).toBeNull();
  expect(marketAddress('/favicon.ico')).toBeNull();
  expect(marketAddress('/art/basket.webp')).toBeNull();
  expect(marketAddress('/icons/icon-192.png')).toBeNull();
});

test('a market there is none of, whatever it is called, is an address in a market there is', () => {
  for (const address of ['/fr-fr/bag', '/fr.fr/bag', '/art/bag', '/.well-known/x'])
    expect(marketAddress(address, 'de')).toBe(`/de-de${address}`);
});

test('nobody is led to another site', () => {
  expect(marketAddress('//evil.example/')).not.toMatch(/^\/\//);
});
