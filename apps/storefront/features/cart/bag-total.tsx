'use client';

import { buttonClass } from '@souk/ui/button-class';
import { classNames } from '@souk/ui/class-names';
import { Amount, Price } from '@souk/ui/price';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type Market, marketOf } from '../../lib/market.ts';
import type { Cart } from '../../lib/trpc/types.ts';
import { PriceSteps } from '../prices/price-steps.tsx';
import { useStepWords } from '../prices/use-step-words.ts';

/** What the bag comes to so far, why, and the way to the till. */
export function BagTotal({ market, cart, onLeave }: { market: Market; cart: Cart; onLeave?: () => void }) {
  const t = useTranslations('bag');
  const steps = useTranslations('steps');
  const { stepIn } = useStepWords(cart.currency);
  const [open, setOpen] = useState(false);
  const money = { currency: cart.currency, locale: market.locale };
  const savings = cart.steps.filter(({ kind, amountMinor }) => amountMinor < 0 || kind === 'promotion');
  return (
    <div>
      {!open &&
        savings.map((step) => (
          <p key={`${step.label} ${step.detail}`} className="flex justify-between gap-4 pb-2 text-small">
            <span className="text-ink-muted">{stepIn(step).label}</span>
            <span className="font-semibold text-glaze">
              {step.amountMinor === 0 ? (
                stepIn(step).detail
              ) : (
                <Amount amountMinor={step.amountMinor} {...money} />
              )}
            </span>
          </p>
        ))}
      {open ? (
        <PriceSteps
          steps={cart.steps}
          total={{ label: steps('soFar'), amountMinor: cart.subtotalMinor }}
          currency={cart.currency}
        />
      ) : (
        <div className="flex items-end justify-between gap-4">
          <span className="font-semibold">{steps('soFar')}</span>
          <Price amountMinor={cart.subtotalMinor} size="l" {...money} />
        </div>
      )}
      <button type="button" className="link text-small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? steps('less') : steps('why')}
      </button>
      {/* No Link: the till has a policy of its own that lets the gateway in, and a policy comes only with a full load. */}
      <a href={`/${cart.market}/till`} onClick={onLeave} className={classNames(buttonClass(), 'mt-4 w-full')}>
        {t('toTill')}
      </a>
      {marketOf(cart.market).taxIncluded && (
        <p className="mt-2 text-tiny text-ink-muted">{t('taxIncluded')}</p>
      )}
      <p className="mt-3 text-center text-tiny text-ink-muted">{t('notHeld')}</p>
    </div>
  );
}
