import type { Metadata } from 'next';
import { ReturnsPage } from '../../../features/returns/returns-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Returns' };

export default async function Page() {
  await requireStaff('/returns');
  return <ReturnsPage />;
}
