'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { priceText } from '@souk/ui/price-parts';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Market } from '../../lib/market.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import type { Cart } from '../../lib/trpc/types.ts';
import { useChangeCart } from './use-change-cart.ts';

/** A code, and what it takes off; one that we do not know gets a guess at what was meant. */
export function CodeForm({ market, cart }: { market: Market; cart: Cart }) {
  const { applyCode, removeCode } = useChangeCart();
  const [code, setCode] = useState('');
  const refusal = applyCode.error ? refusalOf(applyCode.error) : null;
  const form = useRef<HTMLFormElement>(null);
  // In the drawer of a phone the form stands at the very end, and what grows below it would be out of sight.
  useEffect(() => {
    if (refusal?.detail) form.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal?.detail]);
  if (cart.code) {
    const saved = priceText({
      amountMinor: cart.code.savedMinor,
      currency: cart.currency,
      locale: market.locale,
    });
    const { problem } = cart.code;
    const promised =
      cart.code.savedMinor === 0 && cart.steps.some(({ label }) => label === `Code ${cart.code?.code}`);
    return (
      <p className="flex items-baseline justify-between gap-4 text-small">
        <span>
          <span className="font-semibold">{cart.code.code}</span>{' '}
          <span className="text-glaze">
            {cart.code.label}
            {cart.code.savedMinor > 0 ? `, ${saved} less` : promised ? '' : ', nothing off yet'}
          </span>
          {problem && <span className="block text-ink-muted">{problem.detail}</span>}
        </span>
        <button
          type="button"
          className="link"
          disabled={removeCode.isPending}
          onClick={() => removeCode.mutate()}
        >
          Remove<span className="sr-only"> the code</span>
        </button>
      </p>
    );
  }
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') applyCode.mutate({ code });
  };
  return (
    <form ref={form} onSubmit={apply} className="flex scroll-mb-6 items-start gap-3" noValidate>
      <Field
        label="Code"
        className="flex-1"
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        onChange={(event) => setCode(event.target.value)}
        refusal={refusal?.detail}
      />
      <Button type="submit" variant="quiet" size="medium" className="mt-7.5" busy={applyCode.isPending}>
        Use it
      </Button>
    </form>
  );
}
