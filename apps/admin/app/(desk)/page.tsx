import type { Metadata } from 'next';
import { TodayPage } from '../../features/today/today-page';
import { requireStaff } from '../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Today' };

export default async function Page({ searchParams }: PageProps<'/'>) {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const search = new URLSearchParams(asked).toString();
  await requireStaff(search ? `/?${search}` : '/');
  return <TodayPage />;
}
