import { type EnvOf, peerEnv, serviceEnv } from '@souk/service-kit/env';

/** Follows catalog (what may be sold), order (what has been bought) and account (who left). */
export const envShape = { ...serviceEnv, ...peerEnv('catalog'), ...peerEnv('order'), ...peerEnv('account') };

export type Env = EnvOf<typeof envShape>;
