import type { Caller } from '@souk/service-kit/identity';
import { requireMay } from '@souk/service-kit/permissions';
import { refuse } from '@souk/service-kit/refusal';
import type { ImportActor } from './import-row.ts';

/** Staff who may import, or the command line of the machine the shop runs on. Throws FORBIDDEN for everybody else. */
export function whoImports(request: { caller: Caller }): ImportActor {
  const { service } = request.caller;
  const actor = requireMay(request, 'import.write');
  if (actor.kind === 'staff') return { kind: 'staff', id: actor.id, role: actor.role };
  if (service !== 'cli')
    throw refuse(
      'FORBIDDEN',
      'Only staff and the command line import. No service does so on its own account.',
    );
  return { kind: 'system' };
}
