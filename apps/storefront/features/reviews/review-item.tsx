import { useTranslations } from 'next-intl';
import type { Market } from '../../lib/market.ts';
import type { Review } from '../../lib/trpc/types.ts';
import { Stars } from './stars.tsx';

/** One review. Its words are text, whatever they look like, in the language they were written in. */
export function ReviewItem({ review, market }: { review: Review; market: Market }) {
  const t = useTranslations('reviews');
  const { rating, title, body, author, language, writtenAt, edited } = review;
  const written = new Intl.DateTimeFormat(market.locale, { dateStyle: 'long', timeZone: market.timeZone });
  return (
    <article className="border-t border-line py-6">
      <Stars rating={rating} />
      <h3 lang={language} dir="auto" className="display mt-2 text-name break-words">
        {title}
      </h3>
      <p lang={language} dir="auto" className="mt-2 max-w-[68ch] break-words whitespace-pre-line">
        {body}
      </p>
      <p className="mt-3 text-small text-ink-muted">
        <bdi>{author || t('nameless')}</bdi>
        {', '}
        <time dateTime={writtenAt}>{written.format(new Date(writtenAt))}</time>
        {edited ? `, ${t('changed')}` : ''}
        {'. '}
        {t('verified')}
      </p>
    </article>
  );
}
