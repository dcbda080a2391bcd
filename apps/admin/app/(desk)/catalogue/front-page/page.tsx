import type { Metadata } from 'next';
import { FrontPagePage } from '../../../../features/front-page/front-page-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'The front door' };

export default async function Page() {
  await requireStaff('/catalogue/front-page');
  return <FrontPagePage />;
}
