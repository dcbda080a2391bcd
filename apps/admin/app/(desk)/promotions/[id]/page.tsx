import type { Metadata } from 'next';
import { PromotionPage } from '../../../../features/promotions/promotion-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Promotion' };

export default async function Page({ params }: PageProps<'/promotions/[id]'>) {
  const { id } = await params;
  await requireStaff(`/promotions/${encodeURIComponent(id)}`);
  return <PromotionPage id={id} />;
}
