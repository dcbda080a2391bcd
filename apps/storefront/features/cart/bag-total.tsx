'use client';

import { buttonClass } from '@souk/ui/button-class';
import { classNames } from '@souk/ui/class-names';
import { Price } from '@souk/ui/price';
import { priceText } from '@souk/ui/price-parts';
import { PriceSteps } from '@souk/ui/price-steps';
import { useState } from 'react';
import type { Market } from '../../lib/market.ts';
import type { Cart } from '../../lib/trpc/types.ts';

/** What the bag comes to so far, why, and the way to the till. */
export function BagTotal({ market, cart, onLeave }: { market: Market; cart: Cart; onLeave?: () => void }) {
  const [open, setOpen] = useState(false);
  const money = { currency: cart.currency, locale: market.locale };
  const savings = cart.steps.filter(({ kind, amountMinor }) => amountMinor < 0 || kind === 'promotion');
  return (
    <div>
      {!open &&
        savings.map((step) => (
          <p key={`${step.label} ${step.detail}`} className="flex justify-between gap-4 pb-2 text-small">
            <span className="text-ink-muted">{step.label}</span>
            <span className="font-semibold text-glaze">
              {step.amountMinor === 0 ? step.detail : priceText({ amountMinor: step.amountMinor, ...money })}
            </span>
          </p>
        ))}
      {open ? (
        <PriceSteps
          steps={cart.steps}
          total={{ label: 'So far', amountMinor: cart.subtotalMinor }}
          {...money}
        />
      ) : (
        <div className="flex items-end justify-between gap-4">
          <span className="font-semibold">So far</span>
          <Price amountMinor={cart.subtotalMinor} size="l" {...money} />
        </div>
      )}
      <button type="button" className="link text-small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Less' : 'Why this price?'}
      </button>
      {/* No Link: the till has a policy of its own that lets the gateway in, and a policy comes only with a full load. */}
      <a href={`/${market.code}/till`} onClick={onLeave} className={classNames(buttonClass(), 'mt-4 w-full')}>
        Go to the till
      </a>
      <p className="mt-3 text-center text-tiny text-ink-muted">
        Nothing is held yet. At the till we hold it all for 10 minutes.
      </p>
    </div>
  );
}
