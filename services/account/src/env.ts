import { type EnvOf, peerEnv, serviceEnv, urlList } from '@souk/service-kit/env';
import { z } from 'zod';
import { providersSetting } from './identities/providers.ts';

/** The account service calls nobody; it follows everybody for what they answer when somebody deletes their account. */
export const envShape = {
  ...serviceEnv,
  ...peerEnv('order'),
  ...peerEnv('cart'),
  ...peerEnv('catalog'),
  ...peerEnv('notification'),
  ...peerEnv('payment'),
  ...peerEnv('inventory'),
  /** The pages on which passkeys are made and used; without it, the storefront's own. */
  PASSKEY_ORIGINS: urlList.optional(),
  /** The domain passkeys are bound to: that of the pages, or one above it. It cannot be changed later without losing them. */
  PASSKEY_RP_ID: z.string().min(1).optional(),
  /** Who else may vouch for a shopper: a JSON list of `{ id, name, issuer, clientId }`. No secret of theirs belongs here. */
  SIGN_IN_PROVIDERS: providersSetting,
  /** Codes that one network address may ask for in a quarter of an hour, for whatever mailboxes. */
  CODE_LIMIT_PER_PLACE: z.coerce.number().int().positive().default(60),
};

export type Env = EnvOf<typeof envShape>;
