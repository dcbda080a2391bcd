import { startService } from '@souk/testkit/start-service';
import { expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { allowedEdges } from '../src/checkout/checkout.ts';
import { envShape } from '../src/env.ts';

const { service } = await startService(buildApp, envShape);

test('the database guards exactly the edges the machine knows', async () => {
  const { rows } = await service.pool.query<{ edge: string }>(
    `select from_state || ' > ' || to_state as edge from checkout_edge`,
  );
  const known = Object.entries(allowedEdges).flatMap(([from, all]) => all.map((to) => `${from} > ${to}`));
  expect(rows.map(({ edge }) => edge).sort()).toEqual(known.sort());
});
