/**
 * Every expected refusal of the shop, defined once: its code, the HTTP status it travels with and a short title.
 * Codes are part of the published interface: add freely, never rename.
 */
export const refusalCodes = {
  // Any service
  VALIDATION: { status: 400, title: 'Something in the request is not as it should be' },
  MALFORMED_JSON: { status: 400, title: 'The body is not valid JSON' },
  BODY_TOO_LARGE: { status: 413, title: 'The body is larger than allowed' },
  CONTENT_TYPE: { status: 415, title: 'The content type is not accepted here' },
  UNAUTHENTICATED: { status: 401, title: 'A valid token is needed' },
  FORBIDDEN: { status: 403, title: 'This is not allowed for this role' },
  NOT_FOUND: { status: 404, title: 'There is nothing here' },
  KEY_REUSED: { status: 409, title: 'This key was used with another request' },
  KEY_TOMBSTONED: { status: 409, title: 'This key was cancelled before it arrived' },
  RATE_LIMITED: { status: 429, title: 'Too many requests' },
  DEADLINE_EXCEEDED: { status: 504, title: 'The time for this request ran out' },

  // Catalog
  PRODUCT_UNKNOWN: { status: 404, title: 'We do not know this product' },
  CATEGORY_UNKNOWN: { status: 404, title: 'We do not know this stall' },
  SALE_PRICE_INVALID: { status: 422, title: 'This is not a sale price' },

  // Inventory
  OUT_OF_STOCK: { status: 409, title: 'Not enough in stock' },
  HOLD_EXPIRED: { status: 409, title: 'The hold has ended' },
  HOLD_EXTENDED: { status: 409, title: 'The hold was extended before' },
  HOLD_CLAIMED: { status: 409, title: 'The hold was sold' },
  HOLD_UNKNOWN: { status: 404, title: 'We do not know this hold' },
  HOLD_LIMIT: { status: 429, title: 'Too many holds at once' },
  STOCK_UNKNOWN: { status: 404, title: 'There is no stock record for this variant' },

  // Cart
  CART_UNKNOWN: { status: 404, title: 'We do not know this bag' },
  CART_CHANGED: { status: 409, title: 'The bag has changed' },
  CART_EMPTY: { status: 409, title: 'The bag is empty' },
  CART_FULL: { status: 409, title: 'The bag is full' },
  LINE_LIMIT: { status: 409, title: 'At most 99 of one thing' },
  LINE_UNAVAILABLE: { status: 409, title: 'Something in the bag is no longer sold' },
  QUANTITY_INVALID: { status: 400, title: 'The quantity must be a whole number from 1 to 99' },
  VARIANT_UNKNOWN: { status: 404, title: 'We do not know this variant' },
  PRICE_CHANGED: { status: 409, title: 'A price has changed' },
  CODE_UNKNOWN: { status: 404, title: 'We do not know this code' },
  CODE_EXPIRED: { status: 409, title: 'This code has ended' },
  CODE_NOT_STARTED: { status: 409, title: 'This code has not started yet' },
  CODE_MINIMUM: { status: 409, title: 'The bag is below the minimum for this code' },
  CODE_EXHAUSTED: { status: 409, title: 'This code has been used up' },
  QUOTE_UNKNOWN: { status: 404, title: 'We do not know this quote' },
  QUOTE_EXPIRED: { status: 409, title: 'The quote has expired' },
  QUOTE_CHANGED: { status: 409, title: 'The total has changed' },
  ADDRESS_UNSERVED: { status: 422, title: 'We do not deliver there' },
  DELIVERY_UNKNOWN: { status: 422, title: 'This delivery option is not available' },

  // Order
  CHECKOUT_UNKNOWN: { status: 404, title: 'We do not know this checkout' },
  CHECKOUT_CLOSED: { status: 409, title: 'This checkout has ended' },
  CHECKOUT_BUSY: { status: 409, title: 'This checkout is being worked on' },
  ORDER_UNKNOWN: { status: 404, title: 'We do not know this order' },
  ORDER_CLOSED: { status: 409, title: 'This order can no longer be changed' },

  // Payment
  INTENT_UNKNOWN: { status: 404, title: 'We do not know this payment' },
  CARD_DECLINED: { status: 409, title: 'The card was declined' },
  INSUFFICIENT_FUNDS: { status: 409, title: 'The card has too little on it' },
  AUTHENTICATION_FAILED: { status: 409, title: 'The bank could not confirm it was you' },
  BANK_REFUSED: { status: 409, title: 'The bank refused' },
  PAYMENT_STATE: { status: 409, title: 'The payment is not in the right state for this' },
  AMOUNT_EXCEEDED: { status: 409, title: 'The amount is more than is there' },
  AMOUNT_TOO_SMALL: { status: 409, title: 'The amount is too small to be paid' },
  PAYMENT_METHOD_UNUSABLE: { status: 409, title: 'This payment method cannot be used' },
  SIGNATURE_INVALID: { status: 400, title: 'The signature does not match' },
  PROVIDER_UNKNOWN: { status: 504, title: 'The payment provider did not answer' },

  // Account
  EMAIL_TAKEN: { status: 409, title: 'There is an account with this address' },
  WRONG_CREDENTIALS: { status: 401, title: 'Address and password do not match' },
  TOO_MANY_TRIES: { status: 429, title: 'Too many tries' },
  PASSWORD_WEAK: { status: 422, title: 'This password is too easy to guess' },
  CODE_WRONG: { status: 409, title: 'This is not the code we sent' },
  SESSION_UNKNOWN: { status: 404, title: 'This session has ended' },
  CUSTOMER_UNKNOWN: { status: 404, title: 'We do not know this customer' },
  STAFF_UNKNOWN: { status: 404, title: 'We do not know this colleague' },
  ADDRESS_UNKNOWN: { status: 404, title: 'We do not know this address' },
  ADDRESS_LIMIT: { status: 409, title: 'The address book is full' },
  ACCOUNT_DISABLED: { status: 403, title: 'This account is closed' },
  TOO_MANY_CODES: { status: 429, title: 'Too many codes were asked for' },
  LAST_OWNER: { status: 409, title: 'The shop needs an owner' },
  TOO_BUSY: { status: 503, title: 'Too many people at once' },
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof refusalCodes;
