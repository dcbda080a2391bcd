/** Everything known of the shop at one quiet moment, from every ledger there is. Amounts in minor units. */
export type Facts = {
  readonly stock: readonly StockFact[];
  readonly holds: readonly HoldFact[];
  readonly checkouts: readonly CheckoutFact[];
  readonly orders: readonly OrderFact[];
  readonly intents: readonly IntentFact[];
  /** The gateway's own book: the oracle of money. */
  readonly gateway: readonly GatewayFact[];
  readonly edges: readonly EdgeFact[];
  readonly promotions: readonly PromotionFact[];
  readonly uses: readonly UseFact[];
  readonly followers: readonly FollowerFact[];
  readonly events: readonly EventFact[];
  readonly deliveries: readonly DeliveryFact[];
  /** Message-IDs in the mailbox, each as often as it came. */
  readonly emails: readonly string[];
  /** Units the catalogue was told of, by variant. */
  readonly unitsSold: Readonly<Record<string, number>>;
  /** Quotes whose order took its things out of the bag. */
  readonly settledQuotes: readonly string[];
  readonly acknowledged: readonly Acknowledged[];
};

export type StockFact = {
  variantId: string;
  onHand: number;
  reserved: number;
  backorderLimit: number;
  shortage: number;
  /** The sum of its movements, and of those that brought and those that sold units. */
  ledger: number;
  stocked: number;
  sold: number;
};
export type HoldFact = {
  key: string;
  cartId: string | null;
  state: 'held' | 'claimed' | 'released' | 'expired';
  /** Its time has not run out. */
  isLive: boolean;
  lines: { variantId: string; quantity: number; counted: boolean }[];
};
export type CheckoutFact = {
  id: string;
  /** Of a change: the checkout its order came of. */
  parentId: string | null;
  state: string;
  stock: string;
  coupon: string;
  quoteId: string;
  totalMinor: number;
  quote: QuoteFact;
  /** Seconds since its next step was due; null when none is. */
  dueForSeconds: number | null;
  /** It waits for somebody, until a moment that is set. */
  waits: boolean;
  isLeased: boolean;
  restocks: number;
  attempts: { attempt: number; intentId: string | null; intentVersion: number }[];
};
export type QuoteFact = {
  lines: { quantity: number; unitPriceMinor: number; totalMinor: number }[];
  listMinor: number;
  discountMinor: number;
  deliveryMinor: number;
  taxMinor: number;
  taxIncluded?: boolean | undefined;
  /** Null, or not there, where it was quoted before rates were told. */
  taxes?: readonly RateTaxFact[] | null | undefined;
  totalMinor: number;
};
/** What of an amount is at one rate of tax. */
export type RateTaxFact = { ratePpm: number; netMinor: number; taxMinor: number };
export type OrderFact = {
  id: string;
  number: string;
  currency: string;
  checkoutId: string;
  quoteId: string;
  status: string;
  totalMinor: number;
  linesMinor: number;
  listMinor: number;
  discountMinor: number;
  deliveryMinor: number;
  taxMinor: number;
  taxIncluded?: boolean | undefined;
  lines: { variantId: string; quantity: number; totalMinor: number }[];
  /** What was paid at each rate, and what went back of it. */
  taxes?: readonly RateTaxFact[] | null | undefined;
  taxesBack?: readonly RateTaxFact[] | undefined;
  /** Charges of its own book, and what they are less its refunds. */
  chargedMinor: number;
  ledgerMinor: number;
  refundsDue: number;
  edits: EditFact[];
};
/** A change of an order. Null: nothing was added, so nothing had to be bought. */
export type EditFact = {
  key: string;
  state: string;
  checkoutId: string | null;
  addedMinor: number;
  removedMinor: number;
};
export type IntentFact = {
  id: string;
  providerId: string | null;
  checkoutId: string;
  status: string;
  version: number;
  capturedMinor: number;
  refundedMinor: number;
  /** A request of which nobody knows the outcome. */
  isOpen: boolean;
};
export type GatewayFact = {
  intent: string;
  /** Every money its entries are in, as in `usd`: one, if all is well. */
  currencies: string[];
  authorisedMinor: number;
  captures: number;
  capturedMinor: number;
  refundedMinor: number;
  voidedMinor: number;
};
export type EdgeFact = { what: string; id: string; from: string | null; to: string; atMs: number };
export type PromotionFact = { id: string; code: string; uses: number; usesLimit: number | null };
export type UseFact = { key: string; promotionId: string; state: string };
export type FollowerFact = { follower: string; publisher: string; behind: number; parked: string[] };
export type EventFact = {
  publisher: string;
  id: string;
  type: string;
  aggregateId: string;
  payload: Record<string, unknown>;
};
export type DeliveryFact = {
  eventId: string;
  template: string;
  messageId: string;
  state: string;
  tries: number;
};
/** What a client was told and may rely on. */
export type Acknowledged = { who: string; call: string; at: number; input: unknown; data: unknown };
