import type { Actor } from '@souk/service-kit/identity';
import { openBusinessClock } from './business-clock.ts';
import { type DemoReview, demoReviews } from './demo-reviews.ts';
import { Refused, type talkTo, until } from './shop.ts';

const MOST_IN_ONE_ORDER = 3;
/** A review comes some days after the order, and is read a few hours later. */
const DAYS_TO_REVIEW = 9;

type Bought = { email: string; handles: string[] };

/** What has to be bought so that the demo's reviews can be written: one order each, a few things in it. */
export function ordersToReview(has: (handle: string) => boolean): Bought[] {
  const orders: Bought[] = [];
  for (const { by, handle } of demoReviews.filter((review) => has(review.handle))) {
    const begun = orders.find(({ email, handles }) => email === by && handles.length < MOST_IN_ONE_ORDER);
    if (begun) begun.handles.push(handle);
    else orders.push({ email: by, handles: [handle] });
  }
  return orders;
}

type Reviewing = {
  catalog: ReturnType<typeof talkTo>;
  owner: Actor;
  /** Who bought which thing, how long ago. */
  bought: { email: string; customerId: string; handle: string; hoursAgo: number }[];
};

/** Writes the demo's reviews as the people who bought the things, and decides them as the desk does. */
export async function reviewThings({ catalog, owner, bought }: Reviewing): Promise<number> {
  const clock = await openBusinessClock(['catalog']);
  let written = 0;
  try {
    for (const review of demoReviews) {
      const purchase = bought.find(({ email, handle }) => email === review.by && handle === review.handle);
      if (!purchase) continue;
      await clock.goTo(Math.max(1, purchase.hoursAgo - DAYS_TO_REVIEW * 24));
      await decide(await write(review, purchase.customerId), review);
      written++;
    }
  } finally {
    await clock.backToNow();
    await clock.close();
  }
  return written;

  async function write(review: DemoReview, customerId: string): Promise<string> {
    const { handle, rating, title, body, author, language = 'en' } = review;
    const actor: Actor = { kind: 'customer', id: customerId, sessionId: 'seed' };
    // The catalogue hears of orders a moment later.
    const tryTo = async (): Promise<string | null> => {
      try {
        const words = { rating, title, body, author, language };
        return (await catalog<{ id: string }>(actor, `/products/${handle}/reviews`, words)).id;
      } catch (error) {
        if (error instanceof Refused && error.code === 'REVIEW_NOT_BOUGHT') return null;
        throw error;
      }
    };
    return (await until('a purchase to be known', tryTo, (id) => id !== null))!;
  }

  async function decide(id: string, { outcome }: DemoReview): Promise<void> {
    if (outcome === 'waits') return;
    if (outcome) await catalog(owner, `/desk/reviews/${id}/reject`, { version: 1, reason: outcome.rejected });
    else await catalog(owner, `/desk/reviews/${id}/publish`, { version: 1 });
  }
}
