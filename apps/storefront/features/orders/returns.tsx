import { buttonClass } from '@souk/ui/button-class';
import { classNames } from '@souk/ui/class-names';
import { useTranslations } from 'next-intl';
import { TheirWords } from '../../i18n/their-words.tsx';
import type { Order } from './order-types.ts';
import { paperAt } from './paper-at.ts';
import { Things } from './things.tsx';

type ReturnsProps = { order: Order; orderKey: string | undefined; locale: string };

/** Each return of an order: where it is, what comes next, and what it holds. */
export function Returns({ order, orderKey, locale }: ReturnsProps) {
  const { returns, number } = order;
  const t = useTranslations('order.return');
  if (returns.length === 0) return null;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' });
  return (
    <section aria-labelledby="returns">
      <h2 id="returns" className="display mb-5 text-title">
        {t('yours', { count: returns.length })}
      </h2>
      <div className="grid gap-4">
        {returns.map((back) => {
          const movedAt = back.closedAt ?? back.receivedAt ?? back.decidedAt ?? back.requestedAt;
          return (
            <article key={back.id} className="rounded-panel border border-line bg-raised p-5 sm:p-6">
              <h3 className="font-semibold">{t(`state.${back.state}`)}</h3>
              <p className="text-small text-ink-muted">
                {t('called')} <bdi>{back.number}</bdi>
              </p>
              <p className="text-small text-ink-muted">
                <time dateTime={movedAt}>{day.format(new Date(movedAt))}</time>
                {'. '}
                {back.refusalReason && (
                  <>
                    <TheirWords>{back.refusalReason}</TheirWords>{' '}
                  </>
                )}
                {t(`next.${back.state}`)}
              </p>
              {back.state === 'approved' && (
                <a
                  href={paperAt(['orders', number, 'returns', back.id, 'label'], orderKey)}
                  target="_blank"
                  rel="noreferrer"
                  className={classNames(buttonClass({ variant: 'quiet', size: 'medium' }), 'mt-4')}
                >
                  {t('label')}
                </a>
              )}
              <div className="mt-5 border-t border-line pt-5">
                <Things things={back.lines} />
              </div>
            </article>
          );
        })}
      </div>
    </section>
  );
}
