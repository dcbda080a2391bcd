import type { AdminOutputs } from '../../lib/trpc/client';

export type Promotion = AdminOutputs['promotions']['byId'];
export type Offer = Promotion['offer'];
export type Scope = Extract<Offer, { kind: 'percent' }>['scope'];
export type State = Promotion['state'];
export type Choices = AdminOutputs['promotions']['choices'];
export type ChosenProduct = { productId: string; title: string };

/** The shop's own money. */
export const CURRENCY = 'USD';
