const HOUR = 3600;
const DAY = 24 * HOUR;

/** A shopper stays signed in for 30 days after their last visit. */
export const CUSTOMER_SESSION_SECONDS = 30 * DAY;

/** A visit renews the session, but at most once a day: reading a session should rarely write. */
export const CUSTOMER_SESSION_RENEW_BELOW_SECONDS = 29 * DAY;

/** Staff sign in once a working day, whatever they do in between. */
export const STAFF_SESSION_SECONDS = 12 * HOUR;

/** How exactly a list of devices knows when each was last here: a visit is written down once an hour. */
export const SEEN_EVERY_SECONDS = HOUR;
