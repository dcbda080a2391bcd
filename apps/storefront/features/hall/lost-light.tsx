'use client';

import { Button } from '@souk/ui/button';
import { buttonClass } from '@souk/ui/button-class';
import { EmptyState } from '@souk/ui/empty-state';
import Link from 'next/link';
import { defaultMarket } from '../../lib/market.ts';

type Props = { title?: string; onRetry: () => void; mention?: string | null; children?: string };

/** Part of the hall is down: what is safe, and what to do. */
export function LostLight({ title = 'This stall has lost its light.', onRetry, mention, children }: Props) {
  return (
    <EmptyState
      title={title}
      art="/art/candle.webp"
      mood="dark"
      actions={
        <>
          <Button onClick={onRetry}>Try again</Button>
          <Link href={`/${defaultMarket.code}`} className={buttonClass({ variant: 'quiet' })}>
            Keep browsing
          </Link>
        </>
      }
      footnote={
        mention && (
          <>
            If you write to us, mention <strong className="font-semibold text-ink">{mention}</strong>
          </>
        )
      }
    >
      <p>
        {children ??
          'Your bag is safe and nothing was charged. You can keep browsing; we try again every few seconds.'}
      </p>
    </EmptyState>
  );
}
