import { readEnv } from '@souk/service-kit/env';
import pg from 'pg';
import { envShape } from '../env.ts';
import { fillHall } from './fill-hall.ts';
import { createBar } from './progress-bar.ts';

// Puts a great many made-up things into the hall: `node src/many/main.ts COUNT`, with the service's own settings.
const products = Number(process.argv[2]);
const { DATABASE_URL } = readEnv(envShape);
const client = new pg.Client({ connectionString: DATABASE_URL, application_name: 'catalog-many' });
await client.connect();
try {
  // A batch takes longer than any request may.
  await client.query(`set statement_timeout = '60s'`);
  const bar = createBar(process.stdout, products);
  const added = await fillHall(client, { products, tell: true, onProgress: bar.show });
  bar.end(
    added === 0
      ? `${products.toLocaleString('en')} of them are there already.`
      : `${added.toLocaleString('en')} things stand in the hall. Bags and stock learn of them now, some hundred a second.`,
  );
} finally {
  await client.end();
}
