'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
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
        <div className="grid justify-items-start gap-3">
          <Notice kind="problem" title="The promotion could not be fetched." className="w-full">
            {failureOf(promotion.error).detail}
          </Notice>
          <Button
            variant="quiet"
            size="small"
            className="max-md:h-11"
            onClick={() => void promotion.refetch()}
          >
            Try again
          </Button>
        </div>
      ) : (
        <div role="status" className="h-120 rounded-panel border border-line bg-raised">
          <span className="sr-only">Fetching the promotion</span>
        </div>
      )}
    </>
  );
}
