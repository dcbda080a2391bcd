import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTool } from './run-tool.mjs';
import { MARKER } from './settings.mjs';

/** What each part puts into its own empty database, in the order in which they need one another. */
const ORDER = [
  ['account', 'catalog'],
  ['inventory', 'cart', 'payment', 'order', 'notification'],
];

/**
 * Makes the demo world once per data folder: each service's own (`services/NAME/src/seed.ts`, with that service's
 * settings), then what happens between them (`scripts/seed.ts`, over the running services). All of them leave alone
 * what exists, so an interrupted one is simply repeated.
 */
export const seedShop = async ({ root, settings, shop, progress, signal }) => {
  const marker = path.join(settings.dataDir, MARKER);
  const known = JSON.parse(readFileSync(marker, 'utf8'));
  if (known.seeded) return;
  const log = (name) => path.join(settings.dataDir, 'logs', `seed-${name}.log`);

  const seedService = async (name) => {
    const { cwd, env } = shop.processes.find((plan) => plan.name === name);
    if (!existsSync(path.join(cwd, 'src', 'seed.ts'))) return;
    const run = () =>
      runTool({ name: `Seeding ${name}`, args: ['src/seed.ts'], cwd, env, log: log(name), signal });
    await progress.step(`seeding ${name}`, run, { done: `${name} seeded` });
  };
  for (const names of ORDER) await Promise.all(names.map(seedService));

  const world = path.join(root, 'scripts', 'seed.ts');
  if (existsSync(world)) {
    const run = () =>
      runTool({
        name: 'Seeding the demo world',
        args: [world],
        cwd: root,
        env: shop.toolEnv,
        log: log('world'),
        signal,
      });
    await progress.step('living the last 90 days', run, { done: (said) => said || 'demo world made' });
  }
  writeFileSync(marker, `${JSON.stringify({ ...known, seeded: true })}\n`);
};
