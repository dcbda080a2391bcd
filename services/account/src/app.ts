import { personalDataRoute } from '@souk/service-kit/personal-data';
import { createService, type Service } from '@souk/service-kit/service';
import { addressRoutes } from './addresses/address.routes.ts';
import { customerRoutes } from './customers/customer.routes.ts';
import { customerDeskRoutes } from './customers/customer-desk.routes.ts';
import { doorCodeRoutes } from './door-codes/door-code.routes.ts';
import type { Env } from './env.ts';
import { erasureRoutes } from './erasures/erasure.routes.ts';
import { followAnswers } from './erasures/follow-answers.ts';
import { inviteRoutes } from './invites/invite.routes.ts';
import { noteRoutes } from './notes/note.routes.ts';
import { passkeyRoutes } from './passkeys/passkey.routes.ts';
import { passkeyDoorRoutes } from './passkeys/passkey-door.routes.ts';
import { relyingParty } from './passkeys/relying-party.ts';
import { passwordRoutes } from './passwords/password.routes.ts';
import { gatherPersonalData } from './personal-data/personal-data.queries.ts';
import { deviceRoutes } from './sessions/device.routes.ts';
import { sessionRoutes } from './sessions/session.routes.ts';
import { staffRoutes } from './staff/staff.routes.ts';
import { startSweeping } from './sweep-ended.ts';
import { viewRoutes } from './views/view.routes.ts';
import { wishlistRoutes } from './wishlists/wishlist.routes.ts';

/** The account service: people, their sessions, and what belongs to them. */
export async function buildApp(env: Env): Promise<Service> {
  const service = await createService({ name: 'account', env });
  customerRoutes(service);
  customerDeskRoutes(service);
  noteRoutes(service);
  doorCodeRoutes(service, { mostPerPlace: env.CODE_LIMIT_PER_PLACE });
  addressRoutes(service);
  sessionRoutes(service);
  deviceRoutes(service);
  passwordRoutes(service);
  const party = relyingParty(env);
  passkeyRoutes(service, party);
  passkeyDoorRoutes(service, party);
  staffRoutes(service);
  inviteRoutes(service, { key: env.IDENTITY_KEY });
  viewRoutes(service);
  wishlistRoutes(service);
  personalDataRoute(service, gatherPersonalData);
  erasureRoutes(service, { party, key: env.IDENTITY_KEY });
  followAnswers(service, env);
  service.background(() => startSweeping(service));
  return service;
}
