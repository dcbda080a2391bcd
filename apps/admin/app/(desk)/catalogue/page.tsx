import type { Metadata } from 'next';
import { CataloguePage } from '../../../features/catalogue/catalogue-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Catalogue' };

export default async function Page({ searchParams }: PageProps<'/catalogue'>) {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const search = new URLSearchParams(asked).toString();
  await requireStaff(search ? `/catalogue?${search}` : '/catalogue');
  return <CataloguePage />;
}
