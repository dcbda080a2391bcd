'use client';

import { useTranslations } from 'next-intl';
import type { OwnReview } from '../../lib/trpc/types.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ReviewForm } from './review-form.tsx';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  handle: string;
  title: string;
  review: OwnReview | null;
};

/** The form of a review beside the page one is on. */
export default function ReviewSheet({ open, onOpenChange, handle, title, review }: Props) {
  const t = useTranslations('reviews');
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('about', { title })} place="side">
      <ReviewForm handle={handle} review={review} onSent={() => onOpenChange(false)} />
    </Dialog>
  );
}
