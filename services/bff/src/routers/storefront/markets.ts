import type { markets } from '@souk/service-kit/markets';

/** What services know of the markets, for pages to agree with. */
export type ServiceMarkets = typeof markets;
