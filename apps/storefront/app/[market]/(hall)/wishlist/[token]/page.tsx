import { NothingHere } from '../../../../../features/hall/nothing-here.tsx';
import { SharedWishlist } from '../../../../../features/wishlist/shared-wishlist.tsx';
import { privatePage } from '../../../../../i18n/page-title.ts';
import { Says } from '../../../../../i18n/says.tsx';

/** The link is the key: it is not told to where one goes from here. */
export const generateMetadata = privatePage('sharedWishlist', { referrer: 'no-referrer' });

type Props = { params: Promise<{ market: string; token: string }> };

/** A build knows no lists; each address is made at its first visit, the same for everyone. */
export const generateStaticParams = () => [{ token: '_' }];

export default async function Page({ params }: Props) {
  const { market, token } = await params;
  if (token === '_') return <NothingHere />;
  return (
    <div className="hall pt-4 sm:pt-8">
      <Says groups={['wishlist', 'keep', 'card', 'refusals.wishlist']}>
        <SharedWishlist market={market} token={token} />
      </Says>
    </div>
  );
}
