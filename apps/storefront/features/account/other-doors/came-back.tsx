'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { takeWishesAlong } from '../../wishlist/take-wishes-along.ts';
import { proved } from '../proven-just-now.ts';
import { useMe } from '../use-me.ts';

/**
 * Somebody is back from a provider. The cookie is there; what other ways in do in the page is done now, then they go on.
 * Whoever is not in (an old address, a second visit) finds the door as ever.
 */
export function CameBack({ onIn, children }: { onIn: () => void; children: ReactNode }) {
  const t = useTranslations('account.providers');
  const queries = useQueryClient();
  const me = useMe();
  const isIn = Boolean(me.data);
  const enter = useEffectEvent(async () => {
    await takeWishesAlong();
    proved();
    await queries.invalidateQueries();
    onIn();
  });
  useEffect(() => {
    if (isIn) void enter();
  }, [isIn]);

  if (me.data === null || me.isError) return children;
  return (
    <p role="status" className="text-ink-muted">
      {t('back')}
    </p>
  );
}
