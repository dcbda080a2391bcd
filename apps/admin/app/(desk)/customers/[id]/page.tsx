import type { Metadata } from 'next';
import { CustomerPage } from '../../../../features/customers/customer-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Customer' };

export default async function Page({ params }: PageProps<'/customers/[id]'>) {
  const { id } = await params;
  await requireStaff(`/customers/${id}`);
  return <CustomerPage id={id} />;
}
