'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import { CouldNotFetch } from '../desk/could-not-fetch';
import { PageHead } from '../desk/page-head';
import { EditPromotion } from './edit-promotion';

const trail = [{ label: 'Promotions', href: '/promotions' }];

/** One promotion: as soon as it, and the names of its products, are known. */
export function PromotionPage({ id }: { id: string }) {
  const trpc = useTRPC();
  const promotion = useQuery(trpc.promotions.byId.queryOptions({ id }));
  const offer = promotion.data?.offer;
  const productIds =
    offer && 'scope' in offer && offer.scope.kind === 'products' ? offer.scope.productIds : [];
  const names = useQuery({
    ...trpc.promotions.nameProducts.queryOptions({ productIds }),
    enabled: productIds.length > 0,
  });
  const named = productIds.length === 0 || names.data || names.isError;
  if (promotion.data && named)
    return <EditPromotion key={id} promotion={promotion.data} names={names.data ?? []} />;
  return (
    <>
      <PageHead title="Promotion" trail={trail} />
      {promotion.isError ? (
        <CouldNotFetch query={promotion} title="The promotion could not be fetched." />
      ) : (
        <div role="status" className="h-120 rounded-panel border border-line bg-raised">
          <span className="sr-only">Fetching the promotion</span>
        </div>
      )}
    </>
  );
}
