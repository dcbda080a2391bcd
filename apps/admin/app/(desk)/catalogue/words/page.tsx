import type { Metadata } from 'next';
import { SynonymsPage } from '../../../../features/synonyms/synonyms-page';
import { requireStaff } from '../../../../lib/auth/require-staff';

export const metadata: Metadata = { title: 'Search words' };

export default async function Page() {
  await requireStaff('/catalogue/words');
  return <SynonymsPage />;
}
