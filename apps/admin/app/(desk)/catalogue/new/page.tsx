import type { Metadata } from 'next';
import { ProductPage } from '../../../../features/catalogue/product-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'A new product' };

export default async function Page() {
  await requireStaff('/catalogue/new');
  return <ProductPage id={null} />;
}
