import { randomUUID } from 'node:crypto';
import { portOf } from '../../scripts/addresses.mjs';
import { dataDir } from './addresses.ts';
import { serviceToken } from './service-token.ts';

export type Colleague = { email: string; password: string };

/** Somebody new behind the counter, with a role of their own. */
export const newColleague = async (
  role: 'owner' | 'manager' | 'fulfilment' | 'support',
): Promise<Colleague> => {
  const colleague = {
    email: `${role}-${randomUUID().slice(0, 8)}@souk.example`,
    password: `lanterns for ${randomUUID().slice(0, 8)}`,
  };
  const port = portOf('account', { offset: Number(process.env.SOUK_PORT_OFFSET ?? 0) });
  const answer = await fetch(`http://127.0.0.1:${port}/staff`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${serviceToken({ dataDir, audience: 'account', as: 'owner' })}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ ...colleague, name: 'Ines Moreau', role }),
  });
  if (!answer.ok) throw new Error(`a new colleague was refused: ${answer.status} ${await answer.text()}`);
  return colleague;
};
