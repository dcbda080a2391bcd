import { currentContext } from '@souk/service-kit/context';

/** Who last edited a product, as it is kept beside it. */
export type Editor = { kind: string; id?: string; role?: string };

/** Whoever this request acts for; the shop itself where nobody asked. */
export const currentEditor = (): Editor => {
  const actor = currentContext()?.actor ?? { kind: 'system' as const };
  return actor.kind === 'staff' ? { kind: actor.kind, id: actor.id, role: actor.role } : { kind: actor.kind };
};
