import { expect, test } from 'vitest';
import { isPrivateAddress } from './private-address.ts';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '192.168.0.9',
  '0.0.0.0',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '2002:7f00:1::',
  'not an address',
])('%s is not the open internet', (address) => expect(isPrivateAddress(address)).toBe(true));

test.each(['93.184.216.34', '2606:4700::1111'])('%s is', (address) =>
  expect(isPrivateAddress(address)).toBe(false),
);
