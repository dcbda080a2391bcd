import { randomUUID } from 'node:crypto';
import { openDatabase } from '@souk/service-kit/database';
import { createTokenSigner } from '@souk/service-kit/identity';
import { isRefusal } from '@souk/service-kit/refusal';
import pg from 'pg';
import { Pool } from 'undici';
import { holdCommand } from '../../services/inventory/src/desk/command.ts';
import { createStockDesk } from '../../services/inventory/src/desk/stock-desk.ts';
import type { Hall } from '../hall-under-load.ts';
import type { Row } from '../report.ts';
import { inALoop, SECONDS } from './in-a-loop.ts';

const CALLERS = 64;
const CONNECTIONS = 16;
const WARM_UP_SECONDS = SECONDS / 6;

const pace = async (once: (turn: number) => Promise<unknown>): Promise<number> => {
  await inALoop({ clients: CALLERS, seconds: WARM_UP_SECONDS }, once);
  return (await inALoop({ clients: CALLERS, seconds: SECONDS / 2 }, once)).perSecond;
};

const request = (variantId: string) => ({
  key: `bench:${randomUUID()}`,
  cartId: randomUUID(),
  lines: [{ variantId, quantity: 1 }],
  holdSeconds: 600,
});

/** Everybody holds the same thing: row by row as one would write it first, by the service's own code, and by asking it. */
export const holdOneThing = async (hall: Hall, variantId: string): Promise<Row[]> => {
  const singly = await updateSingly(hall.runtimeUrl('inventory'), variantId);
  const inProcess = await holdInProcess(hall.runtimeUrl('inventory'), variantId);
  const overHttp = await holdOverHttp(hall, variantId);
  const row = (what: string, perSecond: number): Row => ({
    what: `${what}, ${CALLERS} callers`,
    value: `${Math.round(perSecond)}/s`,
    ratio: perSecond === singly ? 'the limit' : `${(perSecond / singly).toFixed(1)} x`,
  });
  return [
    row(`single-row updates, ${CONNECTIONS} connections`, singly),
    row("holds by the service's code in this process", inProcess),
    row('holds asked of the service over HTTP', overHttp),
  ];
};

const updateSingly = async (url: string, variantId: string): Promise<number> => {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  const text = `update stock_item set reserved = reserved + 1, version = version + 1
    where variant_id = $1 and on_hand - reserved >= 1`;
  try {
    return await pace(() => pool.query({ name: 'hold', text, values: [variantId] }));
  } finally {
    await pool.query('update stock_item set reserved = 0 where variant_id = $1', [variantId]);
    await pool.end();
  }
};

const holdInProcess = async (url: string, variantId: string): Promise<number> => {
  const database = openDatabase({ url, name: 'bench' });
  const desk = createStockDesk(database.pool);
  try {
    return await pace(async () => {
      const held = await desk(holdCommand(request(variantId)));
      if (isRefusal(held)) throw held;
    });
  } finally {
    await database.close();
  }
};

const holdOverHttp = async ({ at, identityKeys }: Hall, variantId: string): Promise<number> => {
  const line = new Pool(at('inventory'), { connections: CALLERS });
  const sign = createTokenSigner({ from: 'order', to: 'inventory', key: identityKeys.inventory! });
  try {
    return await pace(async () => {
      const { statusCode, body } = await line.request({
        method: 'POST',
        path: '/reservations',
        headers: {
          authorization: `Bearer ${await sign({ kind: 'system' })}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(request(variantId)),
      });
      await body.dump();
      if (statusCode !== 201) throw new Error(`a hold was answered ${statusCode}`);
    });
  } finally {
    await line.close();
  }
};
