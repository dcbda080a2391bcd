/** What of a shop's secrets its own tools read. */
export type Secrets = { postgresPassword: string; identityKeys: Record<string, string> };

export function openSecrets(dataDir: string): Secrets;
