import type { Metadata } from 'next';
import { permanentRedirect } from 'next/navigation';
import { readProduct } from '../../../../../../features/catalog/read-product.ts';
import { Away } from '../../../../../../features/hall/away.tsx';
import { NothingHere } from '../../../../../../features/hall/nothing-here.tsx';
import { ReviewHead } from '../../../../../../features/reviews/review-head.tsx';
import { WriteReview } from '../../../../../../features/reviews/write-review.tsx';
import { missingPage, privatePage } from '../../../../../../i18n/page-title.ts';
import { Says } from '../../../../../../i18n/says.tsx';
import { isMarket } from '../../../../../../lib/market.ts';

type Props = { params: Promise<{ market: string; handle: string }> };

export const generateStaticParams = () => [{ handle: '_' }];

const reviewPage = privatePage('review');

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { market, handle } = await params;
  const isThere = isMarket(market) && (await readProduct(market, handle)).kind !== 'unknown';
  return isThere ? reviewPage() : missingPage();
}

/** Where the letter that asks for reviews leads: one thing, and the form. */
export default async function Page({ params }: Props) {
  const { market, handle } = await params;
  if (!isMarket(market)) return <NothingHere />;
  const answer = await readProduct(market, handle);
  if (answer.kind === 'unknown' && answer.movedTo)
    permanentRedirect(`/${market}/products/${encodeURIComponent(answer.movedTo)}/review`);
  if (answer.kind === 'unknown') return <NothingHere />;
  if (answer.kind === 'away') return <Away />;
  const { id, title, stall, media } = answer.value;
  const thing = { id, title, handle: answer.value.handle };
  return (
    <div className="hall pt-4 sm:pt-8">
      <ReviewHead picture={media[0]} stall={stall} title={title}>
        <Says groups={['reviews', 'refusals.reviews', 'account', 'refusals.account']}>
          <WriteReview market={market} thing={thing} />
        </Says>
      </ReviewHead>
    </div>
  );
}
