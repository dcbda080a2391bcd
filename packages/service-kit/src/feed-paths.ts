import type { FeedEvent } from './feed.ts';

/** The feed every service serves, as openapi-fetch wants to see it. */
export type FeedPaths = {
  '/events': {
    get: {
      parameters: { query?: { after?: string; limit?: number; waitSeconds?: number } };
      responses: { 200: { content: { 'application/json': { position: string; events: FeedEvent[] } } } };
    };
  };
};
