import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { dateTimeText } from './date-time-text.ts';
import type { Edit, Order } from './order-types.ts';
import { Things } from './things.tsx';

type EditsProps = { order: Order; locale: string };

/** What was changed in an order after it was placed. What waits to be paid stands above. */
export function Edits({ order, locale }: EditsProps) {
  const made = order.edits.filter(({ state }) => state === 'applied');
  const last = order.edits.at(-1)?.state;
  return (
    <>
      {(last === 'lapsed' || last === 'withdrawn') && (
        <Notice
          kind="info"
          title={last === 'lapsed' ? 'A change was not paid in time.' : 'A change was taken back.'}
        >
          Nothing was charged for it, and your order is as it was.
        </Notice>
      )}
      {made.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes" className="display mb-5 text-title">
            {made.length === 1 ? 'Your order was changed' : 'Changes'}
          </h2>
          <div className="grid gap-4">
            {made.map((edit) => (
              <article key={edit.id} className="rounded-panel border border-line bg-raised p-5 sm:p-6">
                <h3 className="font-semibold">{edit.reason}</h3>
                <p className="text-small text-ink-muted">
                  {dateTimeText(edit.closedAt ?? edit.at, locale)}. {outcomeOf(edit, order.currency, locale)}
                </p>
                <WhatChanges edit={edit} />
              </article>
            ))}
          </div>
        </section>
      )}
    </>
  );
}

/** What a change adds, and what it takes out. */
export function WhatChanges({ edit }: { edit: Edit }) {
  return (
    <div className="mt-5 grid gap-5 border-t border-line pt-5">
      {edit.added.length > 0 && <Part title="Added" things={edit.added} />}
      {edit.removed.length > 0 && <Part title="Taken out" things={edit.removed} />}
    </div>
  );
}

function Part({ title, things }: { title: string; things: Edit['added'] }) {
  return (
    <div>
      <h4 className="mb-3 text-small font-semibold">{title}</h4>
      <Things things={things} />
    </div>
  );
}

function outcomeOf({ differenceMinor }: Edit, currency: string, locale: string): string {
  const amount = priceText({ amountMinor: Math.abs(differenceMinor), currency, locale });
  if (differenceMinor > 0) return `You paid the difference of ${amount}.`;
  return differenceMinor < 0 ? `${amount} go back to you.` : 'It cost the same.';
}
