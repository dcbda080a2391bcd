import type { Metadata } from 'next';
import { HoldsPage } from '../../../../features/stock/holds-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Live holds' };

export default async function Page() {
  await requireStaff('/stock/holds');
  return <HoldsPage />;
}
