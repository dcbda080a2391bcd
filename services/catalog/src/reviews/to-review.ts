import type { ReviewRow } from './review.queries.ts';
import type { OwnReview, Review } from './review.shapes.ts';

/** Rows come with their moments as dates, or as text where they were read within one column. */
type Row = Omit<ReviewRow, 'writtenAt' | 'editedAt'> & { writtenAt: Date | string; editedAt: Date | string };

const moment = (at: Date | string): string => new Date(at).toISOString();

/** A review as everybody reads it. */
export const toReview = (row: Row): Review => ({
  id: row.id,
  rating: row.rating,
  title: row.title,
  body: row.body,
  author: row.author,
  language: row.language,
  writtenAt: moment(row.editedAt),
  edited: moment(row.editedAt) !== moment(row.writtenAt),
});

/** The same for whoever wrote it. */
export const toOwnReview = (row: Row): OwnReview => ({
  ...toReview(row),
  state: row.state,
  reason: row.reason,
});
