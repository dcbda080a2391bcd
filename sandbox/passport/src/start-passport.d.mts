import type { JsonWebKey } from 'node:crypto';

export function startPassport(wanted: {
  host: string;
  /** 0 is any free one. */
  port: number;
  issuer?: string;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
}): Promise<{
  issuer: string;
  /** What it signs with, the private part too. */
  key: JsonWebKey & { kid: string; alg: string };
  close(): Promise<void>;
}>;
