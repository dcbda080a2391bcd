import type { AdminOutputs } from '../../lib/trpc/client';

export type Import = AdminOutputs['imports']['byId'];
export type ImportState = Import['state'];
export type ImportProduct = AdminOutputs['imports']['products']['items'][number];
export type ImportProblem = AdminOutputs['imports']['problems']['items'][number];
export type ImportChange = AdminOutputs['imports']['changes']['items'][number];
