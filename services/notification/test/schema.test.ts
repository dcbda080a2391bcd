import { expectSchemaMatches } from '@souk/testkit/schema-match';
import { test } from 'vitest';
import * as schema from '../src/schema.ts';
import { startPostOffice } from './post-office.ts';

const { db } = await startPostOffice();

test('the tables in code are the tables in the database', async () => {
  await expectSchemaMatches(schema, db);
});
