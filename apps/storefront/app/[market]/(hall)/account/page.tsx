import type { Metadata } from 'next';

import { AccountPage } from '../../../../features/account/account-page.tsx';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall pt-4 sm:pt-8">
      <AccountPage market={market} />
    </div>
  );
}
