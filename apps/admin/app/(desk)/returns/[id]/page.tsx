import type { Metadata } from 'next';
import { ReturnPage } from '../../../../features/returns/return-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Return' };

export default async function Page({ params }: PageProps<'/returns/[id]'>) {
  const { id } = await params;
  await requireStaff(`/returns/${id}`);
  return <ReturnPage id={id} />;
}
