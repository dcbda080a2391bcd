import type { Metadata } from 'next';
import { StaffPage } from '../../../features/staff/staff-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Staff' };

export default async function Page() {
  await requireStaff('/staff');
  return <StaffPage />;
}
