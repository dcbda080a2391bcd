import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommand } from '../run-command.mjs';
import { root } from '../settings.mjs';

const dir = mkdtempSync(path.join(tmpdir(), 'souk-structure-'));
copyFileSync(path.join(root, 'biome.json'), path.join(dir, 'biome.json'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const allowed = {
  'apps/storefront/lib/a.ts': `import type { StorefrontRouter } from '@souk/bff/routers/storefront/router'; export type A = StorefrontRouter;`,
  'apps/storefront/lib/b.ts': `import { Button } from '@souk/ui/button'; export const b = Button;`,
  'services/order/src/c.ts': `import type { paths } from '@souk/cart/openapi'; export type C = paths;`,
  'services/order/src/d.ts': `import { parseEnv } from '@souk/service-kit/env'; export const d = parseEnv;`,
  'services/order/test/e.ts': `import { x } from '../src/d.ts'; export const e = x;`,
  'services/account/test/g.ts': `import { startPassport } from '@souk/passport/start-passport'; export const g = startPassport;`,
  'services/payment/test/f.ts': `import { buildApp } from '@souk/gateway/app'; export const f = buildApp;`,
};

const forbidden = {
  'apps/storefront/lib/types.ts': `import type { paths } from '@souk/catalog/openapi'; export type A = paths;`,
  'apps/admin/lib/service.ts': `import { quote } from '@souk/cart/quote'; export const a = quote;`,
  'apps/storefront/lib/value.ts': `import { storefrontRouter } from '@souk/bff/routers/storefront/router'; export const a = storefrontRouter;`,
  'apps/storefront/lib/path.ts': `import { b } from '../../../services/bff/src/app.ts'; export const a = b;`,
  'services/order/src/name.ts': `import { quote } from '@souk/cart/quote'; export const a = quote;`,
  'services/order/src/path.ts': `import { quote } from '../../cart/src/quote.ts'; export const a = quote;`,
  'services/payment/src/sandbox.ts': `import { buildApp } from '@souk/gateway/app'; export const a = buildApp;`,
  'services/account/src/sandbox.ts': `import { startPassport } from '@souk/passport/start-passport'; export const a = startPassport;`,
  'services/account/test/service.ts': `import { buildApp } from '@souk/cart/app'; export const a = buildApp;`,
  'services/payment/test/service.ts': `import { buildApp } from '@souk/cart/app'; export const a = buildApp;`,
  'sandbox/gateway/src/inside.ts': `import { buildApp } from '@souk/payment/app'; export const a = buildApp;`,
  'packages/ui/src/domain.tsx': `import { quote } from '@souk/cart/quote'; export const a = quote;`,
  'packages/ui/src/framework.tsx': `import Link from 'next/link'; export const a = Link;`,
  'packages/events/src/kit.ts': `import { parseEnv } from '@souk/service-kit/env'; export const a = parseEnv;`,
  'packages/service-kit/src/up.ts': `import { buildApp } from '@souk/order/app'; export const a = buildApp;`,
  'e2e/inside.ts': `import { buildApp } from '@souk/order/app'; export const a = buildApp;`,
  'packages/events/src/one.ts': `import { two } from './two.ts'; export const one = () => two;`,
  'packages/events/src/two.ts': `import { one } from './one.ts'; export const two = () => one;`,
};

for (const [file, text] of Object.entries({ ...allowed, ...forbidden })) {
  mkdirSync(path.join(dir, path.dirname(file)), { recursive: true });
  writeFileSync(path.join(dir, file), `${text}\n`);
}

it('every import against the architecture is found, and no other', async () => {
  const biome = path.join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=github', '--max-diagnostics=200', '.'];
  const { output } = await runCommand(process.execPath, args, { cwd: dir, env: process.env });
  const found = output.match(/noRestrictedImports,file=[^,]+|noImportCycles,file=[^,]+/g) ?? [];
  const files = new Set(found.map((line) => path.relative(dir, path.resolve(dir, line.split('file=')[1]))));
  expect([...files].sort()).toEqual(Object.keys(forbidden).sort());
});
