'use client';

import { Button } from '@souk/ui/button';

type Props = { error: Error & { digest?: string }; reset: () => void };

/** Something of ours broke. Nothing was changed by showing a page, so trying again is safe. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <main className="grid min-h-[60dvh] place-content-center justify-items-start gap-3 px-6">
      <h1 className="display text-[2rem] leading-10">This page broke</h1>
      <p className="text-ink-muted">
        It is our fault, and nothing in the shop was changed. Try again
        {error.digest ? `; if it stays, quote ${error.digest}` : ''}.
      </p>
      <Button size="small" className="mt-3 max-md:h-11" onClick={reset}>
        Try again
      </Button>
    </main>
  );
}
