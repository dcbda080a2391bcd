import type { Offer, Scope } from './offer.shapes.ts';

/** What the shop gives away, to whom and when. Without a code it comes by itself. */
export type Promotion = {
  readonly id: string;
  /** Its name, which shoppers see. */
  readonly title: string;
  readonly code: string | null;
  /** Goes together with others that combine; one that does not stands alone. */
  readonly combines: boolean;
  readonly offer: Offer;
  /** What the things it covers must come to, after sales. 0 when there is no minimum. */
  readonly minimumMinor: number;
  /** It has amounts, and none in the money of this bag. */
  readonly elsewhere?: boolean;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly usesLimit: number | null;
  /** Uses held or confirmed by others. */
  readonly usesTaken: number;
  readonly customerLimit: number | null;
  /** Uses of this very customer, as far as we know who they are; what their bag itself holds is not counted. */
  readonly customerUses: number;
};

const everything: Scope = { kind: 'all' };

/** The things an offer looks at: all of the bag, or some. */
export const scopeOf = (offer: Offer): Scope => ('scope' in offer ? offer.scope : everything);

/** What a scope is decided by. */
export type Placed = {
  readonly stall: string;
  readonly productId: string;
  readonly categoryHandles: readonly string[];
};

/** Whether a thing lies in a scope. */
export const covers = (scope: Scope, thing: Placed): boolean => {
  switch (scope.kind) {
    case 'all':
      return true;
    case 'stall':
      return scope.stall === thing.stall;
    case 'category':
      return thing.categoryHandles.includes(scope.handle);
    case 'products':
      return scope.productIds.includes(thing.productId);
  }
};

/** Whether a free delivery is meant for this way of travelling. */
export const frees = (offer: Offer, deliveryId: string): boolean =>
  offer.kind === 'free-delivery' && (offer.optionIds === null || offer.optionIds.includes(deliveryId));
