import { unwrap } from '@souk/service-kit/client';
import type { StaffRole } from '@souk/service-kit/identity';
import { roleMay } from '@souk/service-kit/permissions';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Context } from '../../context.ts';

type Actor = { kind: string; id?: string; role?: string };
type Asker = { id: string; name: string; role: StaffRole };

/**
 * Adds to each record what to call whoever made it: a colleague's name for those who may know the staff, `You`, or
 * the role; null for the shop itself.
 */
export const withNames = async <Entry extends { actor: Actor }>(
  ctx: Context,
  asker: Asker,
  entries: readonly Entry[],
): Promise<(Entry & { by: string | null })[]> => {
  const others = entries.some(({ actor }) => actor.kind === 'staff' && actor.id !== asker.id);
  const names = others && roleMay(asker.role, 'staff.read') ? await namesOfStaff(ctx) : new Map();
  const nameOf = ({ kind, id, role }: Actor): string | null => {
    if (kind !== 'staff') return null;
    return id === asker.id ? 'You' : (names.get(id ?? '') ?? `A colleague (${role ?? 'staff'})`);
  };
  return entries.map((entry) => ({ ...entry, by: nameOf(entry.actor) }));
};

const namesOfStaff = async (ctx: Context): Promise<ReadonlyMap<string, string>> => {
  const staff = await unwrap(ctx.account.GET('/staff')).catch(() => null);
  if (staff === null || isRefusal(staff)) return new Map();
  return new Map(staff.map(({ staffId, name }) => [staffId, name]));
};
