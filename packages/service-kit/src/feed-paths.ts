import type { Client } from 'openapi-fetch';
import type { FeedEvent } from './feed.ts';

export type FeedHead = {
  position: string;
  waiting: number;
  oldestWaitingAt: string | null;
};

/** The feed every service serves, as openapi-fetch wants to see it. */
export type FeedPaths = {
  '/events': {
    get: {
      parameters: { query?: { after?: string; types?: string; limit?: number; waitSeconds?: number } };
      responses: { 200: { content: { 'application/json': { position: string; events: FeedEvent[] } } } };
    };
  };
  '/events/head': {
    get: {
      parameters: { query?: { after?: string; types?: string } };
      responses: { 200: { content: { 'application/json': FeedHead } } };
    };
  };
};

export type PeerFeed = Client<FeedPaths>;
