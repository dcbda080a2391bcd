import type { AdminOutputs } from '../../lib/trpc/client';

export type DeskReview = AdminOutputs['reviews']['list']['items'][number];
export type ReviewState = DeskReview['state'];
