import type { Metadata } from 'next';
import { ReviewsPage } from '../../../features/reviews/reviews-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Reviews' };

export default async function Page() {
  await requireStaff('/reviews');
  return <ReviewsPage />;
}
