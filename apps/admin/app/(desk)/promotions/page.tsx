import type { Metadata } from 'next';
import { PromotionsPage } from '../../../features/promotions/promotions-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Promotions' };

export default async function Page() {
  await requireStaff('/promotions');
  return <PromotionsPage />;
}
