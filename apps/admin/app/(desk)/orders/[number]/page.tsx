import type { Metadata } from 'next';
import { OrderPage } from '../../../../features/orders/order-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export async function generateMetadata({ params }: PageProps<'/orders/[number]'>): Promise<Metadata> {
  return { title: (await params).number };
}

export default async function Page({ params }: PageProps<'/orders/[number]'>) {
  const { number } = await params;
  await requireStaff(`/orders/${encodeURIComponent(number)}`);
  return <OrderPage number={decodeURIComponent(number)} />;
}
