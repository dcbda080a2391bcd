import type { Quote } from '../../src/quote.ts';
import type { Get, Post } from './operation.ts';

type Use = { key: string; state: string };
export type paths = {
  '/quotes/{id}': Get<{ id: string }, Quote>;
  '/coupon-uses': Post<undefined, { key: string; quoteId: string }, Use, 201>;
  '/coupon-uses/{key}/release': Post<{ key: string }, { key: string }, Use>;
  '/coupon-uses/{key}/confirm': Post<{ key: string }, { key: string }, Use>;
};
