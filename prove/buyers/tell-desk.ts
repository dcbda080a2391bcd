import type { Desk, Told } from '../world/desk.ts';
import type { Journal } from './journal.ts';

type Telling = { number: string; call: string; path: string; input: Record<string, unknown> };

/** Something the merchant does with an order, until the desk answers; what that was goes into the journal. */
export const tellDesk = async <T>(
  { desk, journal }: { desk: Desk; journal: Journal },
  { number, call, path, input }: Telling,
): Promise<Told<T>> => {
  const at = journal.now();
  const told = await desk.ask<T>('order', { method: 'POST', path, json: input });
  journal.write({
    who: 'merchant',
    at,
    ms: journal.now() - at,
    call,
    input: { number, ...input },
    told: told.ok
      ? { kind: 'acknowledged', data: told.data }
      : { kind: 'refused', status: told.status, code: told.code, detail: told.detail },
  });
  return told;
};
