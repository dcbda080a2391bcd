import { type EnvOf, peerEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

const MEBIBYTE = 1024 * 1024;

export const envShape = {
  ...serviceEnv,
  ...peerEnv('inventory'),
  ...peerEnv('order'),
  ...peerEnv('account'),
  /** Folder of the pictures; shared by replicas. */
  MEDIA_DIR: z.string().min(1),
  /** Folder of uploaded product files; shared by replicas. */
  IMPORT_DIR: z.string().min(1),
  /** How long the work on an import stays with a replica that no longer says anything. */
  IMPORT_LEASE_SECONDS: z.coerce.number().positive().default(15),
  IMPORT_MAX_BYTES: z.coerce
    .number()
    .int()
    .positive()
    .default(512 * MEBIBYTE),
  /** How long one picture of an import may take. */
  IMPORT_PICTURE_SECONDS: z.coerce.number().positive().default(5),
  /** '1' lets imports fetch pictures from private addresses; for tests on one machine. */
  IMPORT_ALLOW_PRIVATE_ADDRESSES: z.enum(['0', '1']).default('0'),
};

export type Env = EnvOf<typeof envShape>;
