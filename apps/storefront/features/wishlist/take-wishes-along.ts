import { deviceWishes, type Wish } from './device-wishes.ts';

let underWay: Promise<boolean> | null = null;

/** Changes travel as the page's other calls do: to its own origin, with its cookie. */
const tell = async (items: readonly Wish[]): Promise<boolean> => {
  const answer = await fetch('/api/trpc/wishlist.merge', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ items }),
    keepalive: true,
  });
  return answer.ok;
};

/**
 * What this device kept for a guest joins the list of whoever has signed in, and is kept here no longer. Only what was
 * told is forgotten: whatever fails stays, and is told the next time. Answers whether anything joined.
 */
export const takeWishesAlong = (send: typeof tell = tell): Promise<boolean> => {
  underWay ??= takeAlong(send)
    .catch(() => false)
    .finally(() => {
      underWay = null;
    });
  return underWay;
};

const takeAlong = async (send: typeof tell): Promise<boolean> => {
  const told = deviceWishes.read();
  if (told.length === 0 || !(await send(told))) return false;
  const known = new Set(told.map(({ handle }) => handle));
  deviceWishes.write(deviceWishes.read().filter(({ handle }) => !known.has(handle)));
  return true;
};
