import { customerErasureAnswered, customerErasureTold } from '@souk/events/erasure';
import type { Db } from '@souk/service-kit/database';
import { publish } from '@souk/service-kit/outbox';
import type { EmailFacts } from '../emails/render-email.ts';

/** The last letter to somebody is settled: whoever kept their address for it need not any longer. */
export const tellFarewell = async (
  tx: Db,
  { facts, sent }: { facts: EmailFacts; sent: boolean },
): Promise<void> => {
  const { erasureId } = customerErasureAnswered.payload.parse(facts.payload);
  await publish(tx, customerErasureTold, {
    aggregateId: erasureId,
    aggregateVersion: 1,
    payload: { erasureId, sent },
  });
};
