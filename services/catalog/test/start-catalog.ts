import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Actor } from '@souk/service-kit/identity';
import { startService } from '@souk/testkit/start-service';
import { afterAll } from 'vitest';
import { buildApp } from '../src/app.ts';
import { composeArt } from '../src/demo/compose-art.ts';
import type { DemoProduct } from '../src/demo/demo-product.ts';
import { seedDemoWorld } from '../src/demo/seed-demo-world.ts';
import { envShape } from '../src/env.ts';
import { openMediaStore } from '../src/media/media-store.ts';
import type { MediaDraft } from '../src/products/product-draft.ts';

export const owner: Actor = { kind: 'staff', id: 'staff-1', role: 'owner', sessionId: 'session-1' };

/** A picture for each colour, without painting any: enough wherever nobody looks. */
const unpainted = async ({ title, colours }: DemoProduct): Promise<MediaDraft[]> =>
  (colours ?? [{ value: 'its own colour' }]).map(({ value }) => ({
    file: null,
    alt: `${title} in ${value}`,
    art: false,
    missing: 'not painted for this test',
    sourceUrl: null,
  }));

/** The catalog on a database and a picture folder of its own: empty, or with the demo world, pictures and all or without. */
export async function startCatalog({ demo }: { demo: 'none' | 'unpainted' | 'whole' }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-catalog-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const catalog = await startService(buildApp, envShape, {
    MEDIA_DIR: folder,
    IMPORT_DIR: path.join(folder, 'imports'),
    IMPORT_ALLOW_PRIVATE_ADDRESSES: '1',
    IMPORT_PICTURE_SECONDS: '2',
  });
  const media = openMediaStore(folder);
  const paint = (product: DemoProduct) => composeArt(product, media);
  if (demo !== 'none') await seedDemoWorld(catalog.service.db, demo === 'whole' ? paint : unpainted);
  const call = catalog.call();
  const get = async <Body>(where: string): Promise<Body> => {
    const answer = await call(where);
    if (answer.status !== 200) throw new Error(`${where}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Body;
  };
  return { ...catalog, folder, get, seedAgain: () => seedDemoWorld(catalog.service.db, unpainted) };
}
