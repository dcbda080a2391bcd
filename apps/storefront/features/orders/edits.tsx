import { Notice } from '@souk/ui/notice';
import { priceText } from '@souk/ui/price-parts';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import { dateTimeText } from './date-time-text.ts';
import type { Edit, Order } from './order-types.ts';
import { Things } from './things.tsx';

type EditsProps = { order: Order; locale: string };

/** What was changed in an order after it was placed. What waits to be paid stands above. */
export function Edits({ order, locale }: EditsProps) {
  const t = useTranslations('order');
  const made = order.edits.filter(({ state }) => state === 'applied');
  const last = order.edits.at(-1)?.state;
  return (
    <>
      {(last === 'lapsed' || last === 'withdrawn') && (
        <Notice kind="info" title={last === 'lapsed' ? t('lapsed') : t('withdrawn')}>
          {t('asItWas')}
        </Notice>
      )}
      {made.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes" className="display mb-5 text-title">
            {made.length === 1 ? t('changed') : t('changes')}
          </h2>
          <div className="grid gap-4">
            {made.map((edit) => (
              <article key={edit.id} className="rounded-panel border border-line bg-raised p-5 sm:p-6">
                <h3 className="font-semibold">
                  <TheirWords>{edit.reason}</TheirWords>
                </h3>
                <p className="text-small text-ink-muted">
                  {dateTimeText(edit.closedAt ?? edit.at, locale)}.{' '}
                  <Outcome of={edit} currency={order.currency} locale={locale} />
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
  const t = useTranslations('order');
  return (
    <div className="mt-5 grid gap-5 border-t border-line pt-5">
      {edit.added.length > 0 && <Part title={t('added')} things={edit.added} />}
      {edit.removed.length > 0 && <Part title={t('takenOut')} things={edit.removed} />}
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

type OutcomeProps = { of: Edit; currency: string; locale: string };

function Outcome({ of: { differenceMinor }, currency, locale }: OutcomeProps) {
  const t = useTranslations('order');
  const amount = priceText({ amountMinor: Math.abs(differenceMinor), currency, locale });
  if (differenceMinor > 0) return t('paidDifference', { amount });
  return differenceMinor < 0 ? t('goBack', { amount }) : t('costSame');
}
