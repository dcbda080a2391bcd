import type { Metadata } from 'next';
import { ProductPage } from '../../../../features/catalogue/product-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Product' };

export default async function Page({ params }: PageProps<'/catalogue/[id]'>) {
  const { id } = await params;
  await requireStaff(`/catalogue/${encodeURIComponent(id)}`);
  return <ProductPage id={id} />;
}
