import type { Metadata } from 'next';
import { ImportPage } from '../../../../features/imports/import-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Import' };

export default async function Page({ params }: PageProps<'/imports/[id]'>) {
  const { id } = await params;
  await requireStaff(`/imports/${encodeURIComponent(id)}`);
  return <ImportPage id={id} />;
}
