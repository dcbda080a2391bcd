/** What of a shop's secrets its own tools read. */
export type Secrets = {
  postgresPassword: string;
  databasePasswords: Record<string, string>;
  identityKeys: Record<string, string>;
  stripePublishableKey: string;
  stripeSecretKey: string;
  stripeWebhookSecret: string;
};

export function openSecrets(dataDir: string): Secrets;
