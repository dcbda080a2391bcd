import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const LIFETIME_SECONDS = 15;

export type Audience = 'account' | 'cart' | 'catalog' | 'inventory' | 'order';

const actors = {
  owner: { kind: 'staff', id: randomUUID(), role: 'owner', sessionId: randomUUID() },
  /** The machine the shop runs on; only the import takes it. */
  cli: { kind: 'system' },
};

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token for one service of the shop whose data folder this is, signed with that shop's own key. */
export const serviceToken = ({
  dataDir,
  audience,
  as,
}: {
  dataDir: string;
  audience: Audience;
  as: keyof typeof actors;
}): string => {
  const secrets = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as {
    identityKeys: Record<Audience, string>;
  };
  const issuedAt = Math.floor(Date.now() / 1000);
  const claims = {
    actor: actors[as],
    iss: as === 'cli' ? 'cli' : 'bff',
    aud: audience,
    iat: issuedAt,
    exp: issuedAt + LIFETIME_SECONDS,
  };
  const unsigned = `${encode({ alg: 'HS256' })}.${encode(claims)}`;
  const key = Buffer.from(secrets.identityKeys[audience], 'hex');
  return `${unsigned}.${createHmac('sha256', key).update(unsigned).digest('base64url')}`;
};
