import { expect } from '@playwright/test';
import { inDatabase } from './database.ts';

/**
 * Lets the days after a parcel pass for one order: its letter is due by the clock of the shop. The clock itself stays
 * where it is: it is everybody's, and would bring the letters of all who bought something beside.
 */
export const daysPassAfter = async (orderNumber: string): Promise<void> => {
  const [order] = await inDatabase<{ id: string }>('order', 'select id from placed_order where number = $1', [
    orderNumber,
  ]);
  await expect
    .poll(
      () =>
        inDatabase(
          'notification',
          `update review_request set due_at = business_now() where order_id = $1 and all_sent returning 1 as due`,
          [order?.id],
        ),
      { message: `${orderNumber} waits for its letter`, timeout: 15_000 },
    )
    .toEqual([{ due: 1 }]);
};

/** What became of it is decided. */
export const decided = async (orderNumber: string): Promise<void> => {
  const [order] = await inDatabase<{ id: string }>('order', 'select id from placed_order where number = $1', [
    orderNumber,
  ]);
  await expect
    .poll(() => inDatabase('notification', 'select 1 from review_request where order_id = $1', [order?.id]), {
      timeout: 15_000,
    })
    .toEqual([]);
};
