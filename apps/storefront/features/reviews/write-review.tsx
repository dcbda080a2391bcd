'use client';

import { Button } from '@souk/ui/button';
import { buttonClass } from '@souk/ui/button-class';
import { Notice } from '@souk/ui/notice';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { useTRPC } from '../../lib/trpc/client.ts';
import type { OwnReviewOf } from '../../lib/trpc/types.ts';
import { useAskAgain } from '../../lib/use-ask-again.ts';
import { ProveAddress } from '../account/prove-address.tsx';
import { provenJustNow } from '../account/proven-just-now.ts';
import { useMe } from '../account/use-me.ts';
import { ReviewForm } from './review-form.tsx';
import { useOwnReviews } from './use-own-reviews.ts';

/** What a guest bought joins an account a moment after the address is proven. */
const JOINS_WITHIN_MS = 10_000;

type Thing = { id: string; handle: string; title: string };
type Props = { market: string; thing: Thing };

/** The form by itself, where letters lead: a guest is led to the door and back, and who did not buy the thing is told so. */
export function WriteReview({ market, thing }: Props) {
  const t = useTranslations('reviews');
  const ui = useTranslations('ui');
  const trpc = useTRPC();
  const router = useRouter();
  const me = useMe();
  const own = useOwnReviews([thing.id]);
  const [proven, setProven] = useState(provenJustNow);
  const [waited, setWaited] = useState(false);
  // Also after it was said that nothing was found: on a busy day it takes longer.
  useAskAgain({ queryKey: trpc.reviews.mine.pathKey(), from: proven });
  useEffect(() => {
    if (!proven) return;
    const timer = setTimeout(() => setWaited(true), JOINS_WITHIN_MS);
    return () => clearTimeout(timer);
  }, [proven]);
  const joining = proven && !waited;
  const door = `/${market}/sign-in?way=code&next=${encodeURIComponent(`/${market}/products/${thing.handle}/review`)}`;
  const guest = me.data === null;
  useEffect(() => {
    if (guest) router.replace(door);
  }, [guest, router, door]);

  if (me.isError || own.isError)
    return (
      <Notice kind="stale" title={t('page.lost')}>
        <Button
          variant="quiet"
          size="small"
          className="mt-3"
          onClick={() => void Promise.all([me.refetch(), own.refetch()])}
        >
          {ui('tryAgain')}
        </Button>
      </Notice>
    );
  const theirs = own.data?.[0];
  const known = theirs && (theirs.bought || theirs.review);
  if (!me.data || own.isPending || (!known && joining)) return <div className="min-h-140" aria-busy="true" />;
  if (known) return <Written market={market} thing={thing} own={theirs} />;
  return (
    <>
      <ProveAddress onProven={() => setProven(true)} />
      <Notice kind="info" title={t('page.notYours', { title: thing.title })}>
        <p>{t('page.notYoursMore')}</p>
        <p className="mt-3">
          <Link href={door} prefetch={false} className="link">
            {t('page.otherAccount')}
          </Link>
        </p>
      </Notice>
    </>
  );
}

/** The form, or what became of what was written, which may be changed. */
function Written({ market, thing, own }: Props & { own: OwnReviewOf }) {
  const t = useTranslations('reviews');
  const [changing, setChanging] = useState(false);
  const { handle, title } = thing;
  const { review } = own;
  if (!review || changing)
    return (
      <ReviewForm
        key={review?.id ?? 'new'}
        handle={handle}
        review={review}
        onSent={() => setChanging(false)}
      />
    );
  const said = {
    pending: { title: t('waits', { title }), more: t('waitsMore') },
    rejected: { title: t('rejected', { title }), more: review.reason ?? '' },
    published: { title: t('page.stands', { title }), more: '' },
  }[review.state];
  return (
    <>
      <Notice kind="info" title={said.title}>
        {said.more}
      </Notice>
      <div className="mt-7 flex flex-wrap items-center gap-x-6 gap-y-4">
        <Link
          href={`/${market}/products/${handle}#reviews`}
          prefetch={false}
          className={buttonClass({ variant: 'primary' })}
        >
          {t('page.toThing', { title })}
        </Link>
        <Button variant="quiet" onClick={() => setChanging(true)}>
          {t('change', { title })}
        </Button>
      </div>
    </>
  );
}
