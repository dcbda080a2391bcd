import { randomBytes } from 'node:crypto';
import { type EnvOf, parseEnv } from '@souk/service-kit/env';
import type { z } from 'zod';
import { peerAddress } from './peer-address.ts';

const fillIn = (name: string): string | undefined => {
  if (name.endsWith('_URLS')) return peerAddress(name.slice(0, -'_URLS'.length));
  if (name.endsWith('_KEY')) return randomBytes(32).toString('hex');
  return undefined;
};

/** Settings for one test service: quiet, under test controls, its peers at their fake addresses; then `overrides`. */
export const testEnv = <Shape extends z.ZodRawShape>(
  shape: Shape,
  overrides: Record<string, string | undefined>,
): EnvOf<Shape> => {
  const made: Record<string, string | undefined> = {
    PORT: '0',
    LOG_LEVEL: 'silent',
    SOUK_TEST_CONTROLS: '1',
  };
  for (const name of Object.keys(shape)) made[name] ??= fillIn(name);
  return parseEnv(shape, { ...made, ...overrides });
};
