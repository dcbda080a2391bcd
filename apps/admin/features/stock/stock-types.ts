import type { AdminOutputs } from '../../lib/trpc/client';

export type StockItem = AdminOutputs['stock']['list']['items'][number];
export type Stock = StockItem['stock'];
export type Level = StockItem['level'];
export type LedgerEntry = AdminOutputs['stock']['ledger']['items'][number];
export type Hold = AdminOutputs['stock']['holds']['items'][number];
export type Adjusted = AdminOutputs['stock']['adjust'];
