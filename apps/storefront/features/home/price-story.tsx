import { buttonClass } from '@souk/ui/button-class';
import { PriceSteps } from '@souk/ui/price-steps';
import Link from 'next/link';
import type { Market } from '../../lib/market.ts';

/** An example, reckoned like the till reckons: 10.35% of $75.60, rounded once. */
const example = [
  { label: 'List price', detail: 'a daypack', amountMinor: 9800 },
  { label: 'Autumn sale', detail: 'until its last day', amountMinor: -1400 },
  { label: 'A code', detail: '10% off bags', amountMinor: -840 },
  { label: 'Delivery', detail: 'above the free limit', amountMinor: 0 },
  { label: 'Sales tax, Seattle', detail: '10.35%, rounded once', amountMinor: 782 },
];
const totalMinor = example.reduce((sum, { amountMinor }) => sum + amountMinor, 0);

/** What is special about prices here, shown by the very list that explains them everywhere. */
export function PriceStory({ market }: { market: Market }) {
  return (
    <section className="hall mt-16 grid items-center gap-8 lg:mt-28 lg:grid-cols-[1fr_456px] lg:gap-24">
      <div>
        <h2 className="display max-w-140 text-section-sm leading-[1.06] sm:text-[3.5rem] sm:tracking-[-0.02em]">
          Every price shows its working.
        </h2>
        <p className="mt-5 max-w-120 text-[1.0625rem] leading-7 text-ink-muted lg:text-lead">
          Ask any price why, in the bag, at the till or months later on your order. You get the same steps we
          used, to the cent.
        </p>
        <Link
          href={`/${market.code}/info/pricing`}
          prefetch={false}
          className={`${buttonClass({ variant: 'quiet' })} mt-8`}
        >
          How we price
        </Link>
      </div>
      <div className="rounded-tile border border-line bg-raised px-5 py-6 shadow-lift sm:px-8 sm:py-7">
        <h3 className="display flex items-baseline justify-between text-[1.375rem] leading-8">
          Why this price?
          <span className="font-sans text-tiny font-normal text-ink-muted">an example</span>
        </h3>
        <PriceSteps
          steps={example}
          currency={market.currency}
          locale={market.locale}
          total={{ label: 'You pay', amountMinor: totalMinor }}
        />
      </div>
    </section>
  );
}
