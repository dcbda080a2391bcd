// Fills the running shop with a great many made-up things. Works on any Node >= 20 once the shop has been started.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from './cannot-start.mjs';
import { openCatalog, textOf } from './catalog-door.mjs';
import { pinnedNode } from './install.mjs';
import { openSecrets } from './secrets.mjs';
import { readSettings, root } from './settings.mjs';
import { planShop } from './topology.mjs';

const MOST = 5_000_000;
const help = `Fills the running shop with a great many made-up things, to see how it bears them.

  npm run seed -- --products 1000000

What is there already counts; one that was interrupted goes on where it was. They stand in stalls of their own, of
50,000 each. SOUK_DATA and SOUK_PORT_OFFSET name the shop, as with "npm start"; "npm start -- --fresh" begins anew.
`;

const flags = {
  products: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
};

const readWish = (args) => {
  try {
    return parseArgs({ args, options: flags }).values;
  } catch (cause) {
    throw new CannotStart(`${cause.message.split('.')[0]}: see "npm run seed -- --help".`, { cause });
  }
};

const run = async () => {
  const { products, help: asked } = readWish(process.argv.slice(2));
  if (asked) return void process.stdout.write(help);
  if (!/^\d+$/.test(products ?? '') || Number(products) < 1 || Number(products) > MOST)
    throw new CannotStart(
      `Say how many things, from 1 to ${MOST.toLocaleString('en')}, as in "npm run seed -- --products 1000000".`,
    );
  const settings = readSettings(process.env, []);
  // Says so in one sentence when the shop is not running.
  await textOf(await openCatalog(process.env)('/health/live'));
  const { processes } = planShop({ root, settings, secrets: openSecrets(settings.dataDir) });
  const { env } = processes.find(({ part }) => part === 'catalog');
  const child = spawn(pinnedNode(root), [path.join('src', 'many', 'main.ts'), products], {
    cwd: path.join(root, 'services', 'catalog'),
    env,
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  process.exitCode = code ?? 1;
};

try {
  await run();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
