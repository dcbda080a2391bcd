import type { Metadata } from 'next';
import { NewPromotionPage } from '../../../../features/promotions/new-promotion-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'New promotion' };

export default async function Page() {
  await requireStaff('/promotions/new');
  return <NewPromotionPage />;
}
