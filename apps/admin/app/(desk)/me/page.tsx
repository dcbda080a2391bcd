import type { Metadata } from 'next';
import { OwnDoor } from '../../../features/staff/own-door';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Your own door' };

export default async function Page() {
  await requireStaff('/me');
  return <OwnDoor />;
}
