const LOCK = 'souk-shop.first-add';

/**
 * Lets the windows of this browser do something one after another. The first add begins the bag and its answer brings
 * the cookie that names it; two first adds at once would begin two bags, and the browser keeps one name. The lock is
 * the browser's own (Web Locks): a window that is closed gives it back. Where a page has no right to it (plain http
 * on a host that is not local) the work is done at once.
 */
export const oneWindowAtATime = <T>(work: () => Promise<T>): Promise<T> =>
  typeof navigator !== 'undefined' && navigator.locks ? navigator.locks.request(LOCK, work) : work();
