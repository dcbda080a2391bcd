import { databaseNames } from '../../scripts/databases.mjs';
import type { Databases } from './databases.ts';

/** Moves the whole shop's business clock to this many seconds ahead of the real one. */
export const setClock = async (databases: Databases, offsetSeconds: number): Promise<void> => {
  for (const name of databaseNames.filter((one) => one !== 'gateway'))
    await databases.in(name)('update business_clock set offset_seconds = $1', [offsetSeconds]);
};
