import type { Metadata } from 'next';
import { SystemPage } from '../../../features/system/system-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'System' };

export default async function Page() {
  await requireStaff('/system');
  return <SystemPage />;
}
