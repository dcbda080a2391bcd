import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '@souk/service-kit/identity';
import { startService } from '@souk/testkit/start-service';
import { afterAll } from 'vitest';
import { buildApp } from '../src/app.ts';
import { seedDemoWorld } from '../src/demo/seed-demo-world.ts';
import { envShape } from '../src/env.ts';
import { openMediaStore } from '../src/media/media-store.ts';

export const owner: Actor = { kind: 'staff', id: 'staff-1', role: 'owner', sessionId: 'session-1' };

/** The catalog on a database and a picture folder of its own, with or without the demo world. */
export async function startCatalog({ demo }: { demo: boolean }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-catalog-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const catalog = await startService(buildApp, envShape, {
    MEDIA_DIR: folder,
    IMPORT_ALLOW_PRIVATE_ADDRESSES: '1',
    IMPORT_PICTURE_SECONDS: '2',
  });
  if (demo) await seedDemoWorld(catalog.service.db, openMediaStore(folder));
  const call = catalog.call();
  const get = async <Body>(where: string): Promise<Body> => {
    const answer = await call(where);
    if (answer.status !== 200) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  return { ...catalog, folder, get };
}
