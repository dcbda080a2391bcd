import type { Metadata } from 'next';
import { StaffPage } from '../../../features/staff/staff-page';
import { askedPath } from '../../../lib/auth/asked-path';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Staff' };

export default async function Page({ searchParams }: PageProps<'/staff'>) {
  await requireStaff(askedPath('/staff', await searchParams));
  return <StaffPage />;
}
