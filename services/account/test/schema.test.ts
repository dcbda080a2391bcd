import { expectSchemaMatches } from '@souk/testkit/schema-match';
import { test } from 'vitest';
import * as schema from '../src/schema.ts';
import { startAccount } from './account-world.ts';

const world = await startAccount();

test('the tables in code are the tables in the database', async () => {
  await expectSchemaMatches(schema, world.db);
});
