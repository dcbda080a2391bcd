import { type EnvOf, serviceEnv } from '@souk/service-kit/env';

/** The account service calls nobody and follows nobody: the shared settings are all it needs. */
export const envShape = { ...serviceEnv };

export type Env = EnvOf<typeof envShape>;
