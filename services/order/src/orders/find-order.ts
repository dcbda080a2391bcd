import { timingSafeEqual } from 'node:crypto';
import type { Actor } from '@souk/service-kit/identity';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Runner } from '@souk/service-kit/runner';
import { type FoundOrder, orderByNumber } from './order.queries.ts';
import type { OrderView } from './order-view.ts';

/**
 * An order for who may see it: the customer it belongs to, staff, or whoever holds its link's key. For everybody else
 * there is no such order.
 */
export const findOrder = async (
  runner: Runner,
  actor: Actor,
  { number, key }: { number: string; key?: string },
): Promise<OrderView | Refusal> => {
  const found = await orderByNumber(runner, number);
  if (!found || !maySee(found, actor, key)) return unknownOrder(number);
  if (actor.kind === 'staff') return found.view;
  return { ...found.view, key: found.linkKey, timeline: forShoppers(found.view.timeline) };
};

/** An order of the caller's own, by the same rule, for use cases that change it. */
export const mayFind = async (
  runner: Runner,
  actor: Actor,
  { number, key }: { number: string; key?: string },
): Promise<Refusal | null> => {
  const found = await orderByNumber(runner, number);
  return found && maySee(found, actor, key) ? null : unknownOrder(number);
};

/** Between colleagues: notes, and what the desk still has to do with money and shelf. */
export const deskOnly = [
  'note',
  'refund_requested',
  'refund_refused',
  'restocked',
  'restock_refused',
  'tried_again',
];

/** What a shopper may know of an order's history: what happened to it, not who did what. */
const forShoppers = (timeline: OrderView['timeline']): OrderView['timeline'] =>
  timeline
    .filter(({ kind }) => !deskOnly.includes(kind))
    .map(({ at, kind, label, facts }) => ({ at, kind, label, ...(facts && { facts }) }));

export const unknownOrder = (number: string): Refusal =>
  refuse(
    'ORDER_UNKNOWN',
    `We do not know an order ${number} of yours. Open the link in your confirmation email.`,
  );

const maySee = ({ view, linkKey }: FoundOrder, actor: Actor, key: string | undefined): boolean => {
  if (actor.kind === 'staff' || actor.kind === 'system') return true;
  if (actor.kind === 'customer' && actor.id === view.customerId) return true;
  return key !== undefined && sameKey(key, linkKey);
};

/** Compared in constant time, so that answers do not tell how much of a guess was right. */
const sameKey = (given: string, right: string): boolean => {
  const guess = Buffer.from(given);
  const key = Buffer.from(right);
  return guess.length === key.length && timingSafeEqual(guess, key);
};
