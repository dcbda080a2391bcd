import type { z } from 'zod';

/** One kind of domain event: its past-tense name, its version and the shape of its payload. */
export type EventDefinition<Payload extends z.ZodType = z.ZodType> = {
  readonly type: string;
  readonly version: number;
  readonly payload: Payload;
};

/**
 * Defines a domain event. Payloads carry the aggregate's absolute state, so that a subscriber that meets events
 * twice or out of order only has to compare versions. A new shape is a new version, never an edit.
 */
export const defineEvent = <Payload extends z.ZodType>(
  type: string,
  version: number,
  payload: Payload,
): EventDefinition<Payload> => ({ type, version, payload });
