import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTokenSigner } from '@souk/service-kit/identity';
import pg from 'pg';
import { portOf } from '../../scripts/addresses.mjs';
import { clearData } from '../../scripts/clear-data.mjs';
import { openSecrets } from '../../scripts/secrets.mjs';
import { freeOffset, startShop } from '../../scripts/shop-process.mjs';
import { owner } from '../owner.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A whole shop on ports and in a folder of its own, asked as its owner. */
export const openShopUnderLoad = async () => {
  const offset = await freeOffset();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'souk-bench-'));
  const shop = await startShop({ root, dataDir, offset });
  const { identityKeys, postgresPassword } = openSecrets(dataDir);
  const signers = new Map<string, (actor: typeof owner) => Promise<string>>();
  const at = (name: string) => `http://127.0.0.1:${portOf(name, { offset })}`;

  return {
    dataDir,
    at,
    /** A request to one service, in the name of the owner. */
    ask: async (service: string, where: string, init: RequestInit = {}): Promise<Response> => {
      const sign =
        signers.get(service) ?? createTokenSigner({ from: 'bff', to: service, key: identityKeys[service]! });
      signers.set(service, sign);
      const headers = { ...init.headers, authorization: `Bearer ${await sign(owner)}` };
      return fetch(at(service) + where, { ...init, headers });
    },
    /** Works on a connection past all rules, for what a bench brings into the world. */
    inDatabase: async <T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
      const client = new pg.Client({
        host: '127.0.0.1',
        port: portOf('postgres', { offset }),
        user: 'postgres',
        password: postgresPassword,
        database,
      });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    },
    close: async (): Promise<void> => {
      await shop.stop();
      await clearData(dataDir);
    },
  };
};

export type ShopUnderLoad = Awaited<ReturnType<typeof openShopUnderLoad>>;
