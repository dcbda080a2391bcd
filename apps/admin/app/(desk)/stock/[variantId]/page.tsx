import type { Metadata } from 'next';
import { StockItemPage } from '../../../../features/stock/stock-item-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Stock' };

export default async function Page({ params }: PageProps<'/stock/[variantId]'>) {
  const { variantId } = await params;
  await requireStaff(`/stock/${encodeURIComponent(variantId)}`);
  return <StockItemPage variantId={variantId} />;
}
