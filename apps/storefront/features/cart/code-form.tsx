'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { priceText } from '@souk/ui/price-parts';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useErrorText, useRefusalText } from '../../i18n/use-refusal-text.ts';
import type { Market } from '../../lib/market.ts';
import type { Cart } from '../../lib/trpc/types.ts';
import { useStepWords } from '../prices/use-step-words.ts';
import { useChangeCart } from './use-change-cart.ts';

/** A code, and what it takes off; one that we do not know gets a guess at what was meant. */
export function CodeForm({ market, cart }: { market: Market; cart: Cart }) {
  const t = useTranslations('bag');
  const errorText = useErrorText('bag');
  const refusalText = useRefusalText('bag');
  const { givesIn } = useStepWords(cart.currency);
  const { applyCode, removeCode } = useChangeCart();
  const [code, setCode] = useState('');
  const refusal = applyCode.error ? errorText(applyCode.error) : null;
  const form = useRef<HTMLFormElement>(null);
  // In the drawer of a phone the form stands at the very end, and what grows below it would be out of sight.
  useEffect(() => {
    if (refusal) form.current?.scrollIntoView({ block: 'nearest' });
  }, [refusal]);
  if (cart.code) {
    const saved = priceText({
      amountMinor: cart.code.savedMinor,
      currency: cart.currency,
      locale: market.locale,
    });
    const { problem, gives: given } = cart.code;
    const offer = given ? givesIn(given) : cart.code.label;
    // A free delivery is promised before there is a fee to take off: it has its step, with nothing in it.
    const promised =
      cart.code.savedMinor === 0 &&
      cart.steps.some(({ facts }) => facts?.kind === 'promotion' && facts.code === cart.code?.code);
    const gives =
      cart.code.savedMinor > 0
        ? t('codeSaves', { offer, amount: saved })
        : promised
          ? offer
          : t('codeNothing', { offer });
    return (
      <p className="flex items-baseline justify-between gap-4 text-small">
        <span>
          <bdi className="font-semibold">{cart.code.code}</bdi> <span className="text-glaze">{gives}</span>
          {problem && <span className="block text-ink-muted">{refusalText(problem)}</span>}
        </span>
        <button
          type="button"
          className="link"
          disabled={removeCode.isPending}
          onClick={() => removeCode.mutate()}
        >
          {t.rich('removeCode', { unseen: (chunks) => <span className="sr-only">{chunks}</span> })}
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
        label={t('code')}
        className="flex-1"
        value={code}
        autoComplete="off"
        autoCapitalize="characters"
        onChange={(event) => setCode(event.target.value)}
        refusal={refusal}
      />
      <Button type="submit" variant="quiet" size="medium" className="mt-7.5" busy={applyCode.isPending}>
        {t('useIt')}
      </Button>
    </form>
  );
}
