import { z } from 'zod';

const addressList = z
  .string()
  .transform((list) => list.split(',').map((address) => address.trim().replace(/\/+$/, '')))
  .pipe(z.array(z.url({ protocol: /^https?$/ })).min(1));

const settingsShape = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535),
  HOST: z.string().min(1).default('127.0.0.1'),
  /** One address of the BFF, or several with commas between. */
  BFF_URL: addressList,
  /** '1' when an ingress of ours stands in front and tells the visitor's address in X-Forwarded-For. */
  TRUST_INGRESS: z.enum(['0', '1']).default('0'),
});

export type FrontSettings = { port: number; host: string; bffUrls: string[]; trustIngress: boolean };

/**
 * Reads the run-time settings of a front server.
 * @throws an Error of one sentence that names the wrong setting and the mend
 */
export function frontSettings(env: Record<string, string | undefined>, defaultPort: number): FrontSettings {
  const parsed = settingsShape.safeParse({ ...env, PORT: env.PORT ?? String(defaultPort) });
  if (!parsed.success) {
    const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.')} (${message})`).join(', ');
    throw new Error(`Cannot start: set ${wrong} in the environment and start again.`);
  }
  const { PORT, HOST, BFF_URL, TRUST_INGRESS } = parsed.data;
  return { port: PORT, host: HOST, bffUrls: BFF_URL, trustIngress: TRUST_INGRESS === '1' };
}
