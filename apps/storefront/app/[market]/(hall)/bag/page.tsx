import { BagPage } from '../../../../features/cart/bag-page.tsx';
import { privatePage } from '../../../../i18n/page-title.ts';

export const generateMetadata = privatePage('bag');

export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall pt-4 sm:pt-8">
      <BagPage market={market} />
    </div>
  );
}
