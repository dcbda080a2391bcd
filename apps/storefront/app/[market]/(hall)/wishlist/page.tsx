import { WishlistPage } from '../../../../features/wishlist/wishlist-page.tsx';
import { privatePage } from '../../../../i18n/page-title.ts';
import { Says } from '../../../../i18n/says.tsx';

export const generateMetadata = privatePage('wishlist');

/** The same for everybody: what is on the list is known to the device or the account. */
export default async function Page({ params }: { params: Promise<{ market: string }> }) {
  const { market } = await params;
  return (
    <div className="hall pt-4 sm:pt-8">
      <Says groups={['wishlist', 'keep', 'card', 'refusals.wishlist']}>
        <WishlistPage market={market} />
      </Says>
    </div>
  );
}
