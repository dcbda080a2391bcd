import { DataPage } from '../../../../../features/account/data/data-page.tsx';
import { privatePage } from '../../../../../i18n/page-title.ts';
import { Says } from '../../../../../i18n/says.tsx';

export const generateMetadata = privatePage('data');

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall pt-4 sm:pt-8">
      <Says groups={['account', 'mine', 'farewell', 'refusals.account']}>
        <DataPage market={market} />
      </Says>
    </div>
  );
}
