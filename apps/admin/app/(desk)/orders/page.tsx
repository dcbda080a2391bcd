import type { Metadata } from 'next';
import { OrdersPage } from '../../../features/orders/orders-page';
import { requireStaff } from '../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Orders' };

export default async function Page({ searchParams }: PageProps<'/orders'>) {
  const asked = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value]] : [],
  );
  const search = new URLSearchParams(asked).toString();
  await requireStaff(search ? `/orders?${search}` : '/orders');
  return <OrdersPage />;
}
