import type { Metadata } from 'next';
import { StockPage } from '../../../features/stock/stock-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Stock' };

export default async function Page({ searchParams }: PageProps<'/stock'>) {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const search = new URLSearchParams(asked).toString();
  await requireStaff(search ? `/stock?${search}` : '/stock');
  return <StockPage />;
}
