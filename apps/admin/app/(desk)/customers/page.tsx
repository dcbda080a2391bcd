import type { Metadata } from 'next';
import { CustomersPage } from '../../../features/customers/customers-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Customers' };

export default async function Page() {
  await requireStaff('/customers');
  return <CustomersPage />;
}
