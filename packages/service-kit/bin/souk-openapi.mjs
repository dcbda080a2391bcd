#!/usr/bin/env node
// Writes a service's published interface from its routes: openapi.json, and openapi.d.ts for its callers.
// Run in the service's folder; needs no database.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { z } from 'zod';

const folder = process.cwd();
const load = (file) => import(pathToFileURL(path.join(folder, file)).href);
const { envShape } = await load('src/env.ts');
const { buildApp } = await load('src/app.ts');

const placeholders = (name) => {
  if (name === 'PORT') return '0';
  if (name === 'DATABASE_URL') return 'postgres://nobody@127.0.0.1:1/none';
  if (name === 'LOG_LEVEL') return 'silent';
  if (name.endsWith('_KEY')) return '00'.repeat(32);
  if (name.endsWith('_URL') || name.endsWith('_URLS')) return 'http://127.0.0.1:1';
  return undefined;
};
const source = {};
for (const [name, schema] of Object.entries(envShape)) {
  const value = placeholders(name) ?? 'placeholder';
  if (!schema.safeParse(undefined).success) source[name] = value;
}
source.LOG_LEVEL = 'silent';

const service = await buildApp(z.object(envShape).parse(source));
await service.app.ready();
const document = service.app.swagger();
const json = `${JSON.stringify(document, null, 2)}\n`;
const types = `// Generated from openapi.json by npm run generate: do not edit.\n\n${astToString(await openapiTypescript(JSON.parse(json)))}`;
for (const [file, text] of [
  ['openapi.json', json],
  ['openapi.d.ts', types],
]) {
  const current = await readFile(path.join(folder, file), 'utf8').catch(() => '');
  if (current !== text) await writeFile(path.join(folder, file), text);
}
await service.close();
process.exit(0);
