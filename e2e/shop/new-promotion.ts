import { randomUUID } from 'node:crypto';
import { portOf } from '../../scripts/addresses.mjs';
import { dataDir } from './addresses.ts';
import { serviceToken } from './service-token.ts';

export type MadePromotion = { id: string; code: string | null; title: string };

/** Makes a promotion, or ends one, behind the counter: as its service takes it. */
const tellCart = async (path: string, body?: unknown): Promise<MadePromotion> => {
  const port = portOf('cart', { offset: Number(process.env.SOUK_PORT_OFFSET ?? 0) });
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${serviceToken({ dataDir, audience: 'cart', as: 'owner' })}`,
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!answer.ok) throw new Error(`${path} was refused: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as MadePromotion;
};

/** A code of its own that no other test knows: 10% off everything, unless told otherwise. */
export const newPromotion = (more: Record<string, unknown> = {}): Promise<MadePromotion> =>
  tellCart('/promotions', {
    title: `Lucky ${randomUUID().slice(0, 8)}`,
    code: `LUCKY-${randomUUID().slice(0, 8)}`,
    offer: { kind: 'percent', percentOff: 10, scope: { kind: 'all' } },
    combines: false,
    minimumMinor: 0,
    startsAt: null,
    endsAt: null,
    usesLimit: null,
    customerLimit: null,
    advertised: false,
    draft: false,
    ...more,
  });

export const endPromotion = (id: string): Promise<MadePromotion> => tellCart(`/promotions/${id}/end`);
