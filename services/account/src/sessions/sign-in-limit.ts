/** Failed tries allowed in one window: few for one email, more for one network address that many people may share. */
export const SIGN_IN_WINDOW_SECONDS = 15 * 60;
export const FAILURES_PER_EMAIL = 10;
export const FAILURES_PER_ADDRESS = 100;

export type Bucket = { name: string; limit: number };

/**
 * The counters one try belongs to. Customers and staff are counted apart, so a storm on the shop's
 * sign-in does not keep the merchant out.
 */
export function signInBuckets(attempt: {
  kind: 'customer' | 'staff';
  emailKey: string;
  clientAddress?: string | undefined;
}): Bucket[] {
  const byEmail = { name: `${attempt.kind}:email:${attempt.emailKey}`, limit: FAILURES_PER_EMAIL };
  if (attempt.clientAddress === undefined) return [byEmail];
  return [byEmail, { name: `${attempt.kind}:address:${attempt.clientAddress}`, limit: FAILURES_PER_ADDRESS }];
}
