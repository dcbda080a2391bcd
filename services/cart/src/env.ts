import { type EnvOf, peerEnv, serviceEnv } from '@souk/service-kit/env';

/** Follows catalog (what may be sold) and order (what has been bought). */
export const envShape = { ...serviceEnv, ...peerEnv('catalog'), ...peerEnv('order') };

export type Env = EnvOf<typeof envShape>;
