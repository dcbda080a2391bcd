import type { FeedPlace } from './feed-epoch.ts';

/** A place in a feed, in the epoch it belongs to. */
export type Start = { epoch: string; from: FeedPlace };

const positionPattern = /^([\da-f-]{36}):(\d+):(\d+)$/;

/** What a position says; null for the beginning, and for what is none. */
export const parsePosition = (position: string | undefined): Start | null => {
  const [, epoch, xid, id] = positionPattern.exec(position ?? '') ?? [];
  return epoch && xid && id ? { epoch, from: { xid, id } } : null;
};

export const positionAt = (epoch: string, { xid, id }: FeedPlace): string => `${epoch}:${xid}:${id}`;

/** Whether one place in the feed comes before another of the same epoch. */
export const isBehind = (one: FeedPlace, other: FeedPlace): boolean =>
  BigInt(one.xid) < BigInt(other.xid) || (one.xid === other.xid && BigInt(one.id) < BigInt(other.id));

/** The further of two places of one epoch. */
export const furtherOf = (one: FeedPlace, other: FeedPlace): FeedPlace =>
  isBehind(one, other) ? other : one;
