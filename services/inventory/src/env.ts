import { type EnvOf, peerEnv, serviceEnv } from '@souk/service-kit/env';

export const envShape = { ...serviceEnv, ...peerEnv('catalog'), ...peerEnv('account') };
export type Env = EnvOf<typeof envShape>;
