import type { Fault } from './fault.ts';

const tables = [
  ['inventory', 'stock_item'],
  ['order', 'checkout'],
  ['payment', 'payment_intent'],
  ['cart', 'promotion'],
] as const;

/** Somebody holds a table for seconds: statements wait, and the pool of every replica runs dry behind them. */
export const lockedTables: Fault = {
  name: 'pool-exhausted',
  title: 'tables locked until every pool runs dry',
  inject: async (strike) => {
    for (let n = 0; n < 4 && !strike.over.aborted; n++) {
      const [database, table] = strike.random.pick(tables);
      await strike.struck(`${table} of ${database} is locked for 3 s`);
      await strike.world.databases.in(database)(
        `begin; lock table ${table} in exclusive mode; select pg_sleep(3); commit`,
      );
      await strike.wait(500);
    }
  },
};
