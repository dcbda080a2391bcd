import { redirect } from 'next/navigation';

/** The desk opens on its orders. */
export default function Home() {
  redirect('/orders');
}
