import { useTranslations } from 'next-intl';
import { TheirWords, useTheirLang } from '../../i18n/their-words.tsx';
import type { Market } from '../../lib/market.ts';
import { wholePercent } from '../../lib/percent.ts';
import type { Product } from '../../lib/trpc/types.ts';
import { Story } from './story.tsx';

const STARS = [5, 4, 3, 2, 1];

/** Its story, its particulars and what people say, side by side. */
export function ProductAbout({ product, market }: { product: Product; market: Market }) {
  const t = useTranslations('about');
  const lang = useTheirLang();
  const theirs = lang ? ({ lang, dir: 'auto' } as const) : {};
  const { storyHtml, storyTitle, particulars, rating } = product;
  if (!storyHtml && particulars.length === 0 && !rating) return null;
  return (
    <div className="mt-12 grid gap-x-25 gap-y-12 border-t border-line pt-12 lg:mt-28 lg:grid-cols-3">
      {storyHtml && (
        <section>
          <h2 className="display text-[1.5rem] leading-8" {...(storyTitle ? theirs : {})}>
            {storyTitle || t('aboutIt')}
          </h2>
          <div className="story mt-3 text-ink-muted" {...theirs}>
            <Story html={storyHtml} />
          </div>
        </section>
      )}
      {particulars.length > 0 && (
        <section>
          <h2 className="display text-[1.5rem] leading-8">{t('particulars')}</h2>
          <dl className="mt-3 text-[0.9375rem]">
            {particulars.map(({ label, value }) => (
              <div key={label} className="flex justify-between gap-6 py-1.5">
                <dt>
                  <TheirWords>{label}</TheirWords>
                </dt>
                <dd className="text-end text-ink-muted">
                  <TheirWords>{value}</TheirWords>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {rating && <Reviews rating={rating} market={market} />}
    </div>
  );
}

function Reviews({ rating, market }: { rating: NonNullable<Product['rating']>; market: Market }) {
  const t = useTranslations('about');
  const part = (count: number) => count / Math.max(rating.count, 1);
  const share = (count: number) => wholePercent(part(count), market.locale);
  return (
    <section aria-label={t('ratings')}>
      <p className="flex items-baseline gap-3">
        <span className="display text-[2.5rem] leading-10 tabular-nums">
          {rating.average.toLocaleString(market.locale, {
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
          })}
        </span>
        <span className="text-[0.9375rem] text-ink-muted">{t('people', { count: rating.count })}</span>
      </p>
      <ul className="mt-4 grid gap-1.5">
        {STARS.map((stars, at) => (
          <li
            key={stars}
            className="grid grid-cols-[1rem_1fr_2.75rem] items-center gap-3 text-small tabular-nums"
          >
            <span aria-hidden="true">{stars}</span>
            <progress
              aria-label={t('stars', { count: stars })}
              className="progress progress-saffron h-1.5 w-full overflow-hidden rounded-pill"
              value={part(rating.histogram[at] ?? 0)}
              max={1}
            />
            <span className="text-end text-ink-muted">
              <bdi dir="ltr">{share(rating.histogram[at] ?? 0)}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
