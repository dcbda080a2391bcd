import type { Metadata } from 'next';
import { AuditPage } from '../../../features/audit/audit-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Audit log' };

export default async function Page({ searchParams }: PageProps<'/audit'>) {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const search = new URLSearchParams(asked).toString();
  await requireStaff(search ? `/audit?${search}` : '/audit');
  return <AuditPage />;
}
