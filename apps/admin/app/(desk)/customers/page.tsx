import type { Metadata } from 'next';
import { CustomersPage } from '../../../features/customers/customers-page';
import { askedPath } from '../../../lib/auth/asked-path';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Customers' };

export default async function Page({ searchParams }: PageProps<'/customers'>) {
  await requireStaff(askedPath('/customers', await searchParams));
  return <CustomersPage />;
}
