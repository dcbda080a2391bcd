import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const hexKey = z.string().regex(/^([\da-f]{2}){16,}$/i, 'must be at least 32 hexadecimal digits');

/** Settings every service has. */
export const serviceEnv = {
  PORT: port,
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url(),
  /** The key of tokens addressed to this service. */
  IDENTITY_KEY: hexKey,
  /** Signs each day's head of the audit log (ed25519, the 32 bytes of the private key). */
  AUDIT_SIGNING_KEY: z.string().regex(/^[\da-f]{64}$/i, 'must be 64 hexadecimal digits'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  /** '1' opens the moving of the business clock and crash points; never in production. */
  SOUK_TEST_CONTROLS: z.enum(['0', '1']).default('0'),
  PUBLIC_STOREFRONT_URL: z.url().default('http://localhost:3000'),
};

/** Comma-separated addresses of one service's replicas. */
export const urlList = z
  .string()
  .transform((list) =>
    list
      .split(',')
      .map((url) => url.trim().replace(/\/$/, ''))
      .filter((url) => url !== ''),
  )
  .pipe(z.array(z.url()).min(1, 'names no address'));

/** Settings for a service that is called or subscribed to: `CATALOG_URLS` and the key of tokens addressed to it. */
export const peerEnv = <Name extends string>(name: Name) =>
  ({
    [`${name.toUpperCase()}_URLS`]: urlList,
    [`${name.toUpperCase()}_KEY`]: hexKey,
  }) as { [K in `${Uppercase<Name>}_URLS`]: typeof urlList } & {
    [K in `${Uppercase<Name>}_KEY`]: typeof hexKey;
  };

export type EnvOf<Shape extends z.ZodRawShape> = z.infer<z.ZodObject<Shape>>;
export type ServiceEnv = EnvOf<typeof serviceEnv>;

/** Parses settings; throws an error of one sentence that names what is wrong and the mend. */
export const parseEnv = <Shape extends z.ZodRawShape>(
  shape: Shape,
  source: Record<string, string | undefined>,
): EnvOf<Shape> => {
  const parsed = z.object(shape).safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => {
    const name = issue.path.map(String).join('.');
    return source[name] === undefined ? `${name} is not set` : `${name} is wrong (${issue.message})`;
  });
  throw new Error(`Cannot start: ${wrong.join('; ')}. Set it in the environment and start again.`);
};

/** Reads the process's settings; a wrong one ends the process with one clear sentence and exit code 1. */
export const readEnv = <Shape extends z.ZodRawShape>(shape: Shape): EnvOf<Shape> => {
  try {
    return parseEnv(shape, process.env);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return process.exit(1);
  }
};
