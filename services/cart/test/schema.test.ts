import { expectSchemaMatches } from '@souk/testkit/schema-match';
import { test } from 'vitest';
import * as schema from '../src/schema.ts';
import { startCart } from './cart-world.ts';

const world = await startCart();

test('the tables in code are the tables in the database', async () => {
  await expectSchemaMatches(schema, world.db);
});
