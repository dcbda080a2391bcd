import { DeletePage } from '../../../../../features/account/farewell/delete-page.tsx';
import { privatePage } from '../../../../../i18n/page-title.ts';
import { Says } from '../../../../../i18n/says.tsx';

export const generateMetadata = privatePage('deleteAccount');

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall pt-4 sm:pt-8">
      <Says groups={['account', 'farewell', 'refusals.account']}>
        <DeletePage market={market} />
      </Says>
    </div>
  );
}
