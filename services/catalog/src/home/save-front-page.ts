import { frontPageChanged } from '@souk/events/catalog';
import { recordAudit } from '@souk/service-kit/audit';
import { type Db, inTransaction } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import {
  type FrontPageRow,
  lockFrontPage,
  readNamedProducts,
  readStallHandles,
  updateFrontPage,
} from './front-page.queries.ts';
import { type Block, productsOf, stallsOf } from './front-page.shapes.ts';

const ID = 'front-page';

/**
 * Puts other blocks on the front door, for whoever saw its `version`. Everyone who keeps the page is told. Refused where a
 * colleague was first, or where a block names what is not there.
 */
export const saveFrontPage = (
  db: Service['db'],
  { version, blocks }: { version: number; blocks: readonly Block[] },
): Promise<FrontPageRow | Refusal> =>
  inTransaction(db, async (tx) => {
    const before = await lockFrontPage(tx);
    if (before.version !== version)
      return refuse('FRONT_PAGE_CHANGED', 'A colleague changed the front door. Look at it again.', {
        currentVersion: before.version,
        changedBy: before.editedBy,
      });
    const refused = await refuseUnknown(tx, blocks);
    if (refused) return refused;
    const after = await updateFrontPage(tx, blocks);
    await recordAudit(tx, {
      action: 'front_page.changed',
      entity: 'front_page',
      entityId: ID,
      before: before.blocks,
      after: after.blocks,
    });
    await publish(tx, frontPageChanged, {
      aggregateId: ID,
      aggregateVersion: after.version,
      payload: { version: after.version },
    });
    return after;
  });

async function refuseUnknown(tx: Db, blocks: readonly Block[]): Promise<Refusal | null> {
  const products = await readNamedProducts(tx, blocks.flatMap(productsOf));
  const stalls = await readStallHandles(tx, blocks.flatMap(stallsOf));
  const known = new Set([...products.map(({ id }) => id), ...stalls]);
  const unknown = blocks.flatMap((block) =>
    [...productsOf(block), ...stallsOf(block)]
      .filter((name) => !known.has(name))
      .map((name) => ({ block: block.id, name })),
  );
  return unknown.length === 0
    ? null
    : refuse('FRONT_PAGE_NAMES_UNKNOWN', 'Something that was chosen is not here any more. Choose another.', {
        unknown,
      });
}
