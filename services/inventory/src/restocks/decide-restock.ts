import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { RestockCommand } from '../desk/command.ts';
import type { Desk } from '../desk/desk.ts';
import { shortageLeft } from '../stock/availability.ts';
import type { Restock } from './restock.ts';

/** Puts units that came back onto the shelf, once per key: all lines or none. What is not counted moves nothing. */
export const decideRestock = (desk: Desk, command: RestockCommand): Restock | Refusal => {
  const same = desk.restocks.get(command.key);
  if (same)
    return same.requestHash === command.requestHash
      ? same
      : refuse('KEY_REUSED', 'This key put something else back. Use a new key for another restock.');
  const strangers = command.lines.filter(({ variantId }) => !desk.stock.has(variantId));
  if (strangers.length > 0)
    return refuse(
      'STOCK_UNKNOWN',
      'There is no stock record for one of these variants; nothing was put back.',
      {
        variantIds: strangers.map(({ variantId }) => variantId),
      },
    );
  for (const { variantId, quantity } of command.lines) putBack(desk, command, { variantId, quantity });
  const { key, reference, requestHash, lines, note } = command;
  const restock = { key, reference, requestHash, lines, note };
  desk.restocks.set(key, restock);
  return restock;
};

const putBack = (
  desk: Desk,
  { key, reference, note, actor }: RestockCommand,
  { variantId, quantity }: { variantId: string; quantity: number },
): void => {
  const row = desk.stock.get(variantId);
  if (!row?.tracked) return;
  const next = { ...row, onHand: row.onHand + quantity, version: row.version + 1 };
  desk.stock.set(variantId, { ...next, shortage: shortageLeft(next) });
  desk.movements.push({ variantId, kind: 'return', delta: quantity, key, reference, reason: note, actor });
};
