'use client';

import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import type { Cart } from '../../lib/trpc/types.ts';
import { SavedLine } from './saved-line.tsx';
import { useChangeCart } from './use-change-cart.ts';

type Props = { market: Market; cart: Cart; level?: 'h2' | 'h3' };

/** What was laid aside: in no total, at the price of now, with what is left of it. */
export function SavedLines({ market, cart, level: Title = 'h2' }: Props) {
  const t = useTranslations('bag');
  const errorText = useErrorText('bag');
  const trpc = useTRPC();
  const { moveToBag, forgetSaved } = useChangeCart();
  const variantIds = cart.saved.map(({ variantId }) => variantId);
  // Without inventory a line stands here without a word about what is left.
  const stock = useQuery({
    ...trpc.stock.availability.queryOptions({ variantIds }),
    enabled: variantIds.length > 0,
  });
  const error = moveToBag.error ?? forgetSaved.error;
  if (cart.saved.length === 0) return null;
  return (
    <section className="mt-10">
      <Title className="display text-title">
        {t('saved')} <span className="text-[1.125rem] text-ink-muted">{cart.saved.length}</span>
      </Title>
      {error && <Notice kind="problem" title={errorText(error)} className="mt-4" />}
      <ul>
        {cart.saved.map((line) => (
          <SavedLine
            key={line.variantId}
            market={market}
            currency={cart.currency}
            line={line}
            stock={stock.data?.find(({ variantId }) => variantId === line.variantId) ?? null}
            busy={
              (moveToBag.isPending && moveToBag.variables.variantId === line.variantId) ||
              (forgetSaved.isPending && forgetSaved.variables.variantId === line.variantId)
            }
            onToBag={() => moveToBag.mutate({ variantId: line.variantId })}
            onForget={() => forgetSaved.mutate({ variantId: line.variantId })}
          />
        ))}
      </ul>
    </section>
  );
}
