'use client';

import { Notice } from '@souk/ui/notice';
import { useTranslations } from 'next-intl';
import type { Cart } from '../../lib/trpc/types.ts';
import { useChangeCart } from './use-change-cart.ts';

/** What did not fit when the bag of a guest and the bag of the account became one; shown until it was read. */
export function LeftOut({ lines }: { lines: Cart['leftOut'] }) {
  const t = useTranslations('bag');
  const { acknowledgeLeftOut } = useChangeCart();
  if (lines.length === 0) return null;
  return (
    <Notice kind="stale" title={t('twoBags')} className="mt-5">
      {lines.map(({ variantId, title, wanted, quantity }) => (
        <span key={variantId} className="block">
          {quantity === 0 ? t('leftOutWhole', { title }) : t('leftOut', { title, wanted, quantity })}
        </span>
      ))}
      <button
        type="button"
        className="link"
        disabled={acknowledgeLeftOut.isPending}
        onClick={() => acknowledgeLeftOut.mutate()}
      >
        {t('fine')}
      </button>
    </Notice>
  );
}
