import type { Metadata } from 'next';
import { ImportsPage } from '../../../features/imports/imports-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Import and export' };

export default async function Page() {
  await requireStaff('/imports');
  return <ImportsPage />;
}
