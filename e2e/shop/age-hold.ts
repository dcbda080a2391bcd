import type { Page } from '@playwright/test';
import { inDatabase } from './database.ts';

/**
 * Lets the time of one shopper's hold pass until only so much of it is left, by the clock of the shop. The clock itself
 * stays where it is: it is everybody's, and would end the holds of all who stand at the till beside.
 */
export const leaveOfHold = async (email: string, seconds: number): Promise<void> => {
  const [checkout] = await inDatabase<{ id: string }>(
    'order',
    `update checkout set hold_expires_at = business_now() + make_interval(secs => $2), expires_at = business_now() + make_interval(secs => $2)
     where state = 'held' and email = $1 returning id`,
    [email, seconds],
  );
  await inDatabase(
    'inventory',
    `update reservation set expires_at = business_now() + make_interval(secs => $2) where state = 'held' and starts_with(key, $1)`,
    [`${checkout?.id}:`, seconds],
  );
};

/** The shopper was in another tab, and looks at this one again. */
export const lookAgain = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.dispatchEvent(new Event('visibilitychange'));
  });
