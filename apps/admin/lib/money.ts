/** The desk speaks American English. Amounts come in minor units with their own currency. */
export const DESK_LOCALE = 'en-US';
