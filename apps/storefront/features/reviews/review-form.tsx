'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { Select } from '@souk/ui/select';
import { TextArea } from '@souk/ui/text-area';
import { toast } from '@souk/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useMarket } from '../../i18n/use-market.ts';
import { useErrorText } from '../../i18n/use-refusal-text.ts';
import { allMarkets } from '../../lib/market.ts';
import { useTRPC } from '../../lib/trpc/client.ts';
import { refusalOf } from '../../lib/trpc/refusal.ts';
import type { OwnReview } from '../../lib/trpc/types.ts';
import { useMe } from '../account/use-me.ts';
import { StarInput } from './star-input.tsx';

type Props = {
  handle: string;
  review: OwnReview | null;
  /** It was taken, and what is known of it is about to be new. */
  onSent: () => void;
};

type Words = { title: string; body: string; author: string };
type Part = keyof Words | 'rating';

/** How long each may be, as the catalogue has it. */
const most = { title: 100, body: 4_000, author: 60 } as const;
const languages = allMarkets.map(({ language, languageName }) => ({ value: language, label: languageName }));

/** Stars, a few words and a name. Sent again it takes the place of what was there. */
export function ReviewForm({ handle, review, onSent }: Props) {
  const t = useTranslations('reviews');
  const market = useMarket();
  const errorText = useErrorText('reviews');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const me = useMe();
  const [rating, setRating] = useState<number>(review?.rating ?? 0);
  const [words, setWords] = useState<Words>({
    title: review?.title ?? '',
    body: review?.body ?? '',
    author: review?.author ?? '',
  });
  const [language, setLanguage] = useState(review?.language ?? market.language);
  const [lacking, setLacking] = useState<Part[]>([]);
  const done = {
    onSuccess: async () => {
      onSent();
      toast(t('sent'));
      await queries.invalidateQueries(trpc.reviews.mine.queryFilter());
    },
  };
  const write = useMutation(trpc.reviews.write.mutationOptions(done));
  const change = useMutation(trpc.reviews.change.mutationOptions(done));
  const { error, isPending } = review ? change : write;
  const author = words.author || (review ? '' : (me.data?.name.split(' ')[0] ?? ''));
  const wrong = error && (refusalOf(error).errors as { path: Part }[] | undefined)?.map(({ path }) => path);
  const refusalOfPart = (part: Part): string | undefined =>
    lacking.includes(part) ? t(`lacking.${part}`) : wrong?.includes(part) ? errorText(error) : undefined;
  const say = (part: keyof Words) => ({
    label: t(`parts.${part}`),
    maxLength: most[part],
    refusal: refusalOfPart(part),
    onChange: (event: { target: { value: string } }) =>
      setWords((now) => ({ ...now, [part]: event.target.value })),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const filled = { ...words, author };
    const missing = (['title', 'body', 'author'] as const).filter((part) => filled[part].trim() === '');
    setLacking([...(rating === 0 ? (['rating'] as const) : []), ...missing]);
    if (rating === 0 || missing.length > 0) return;
    const sent = { ...filled, rating, language };
    if (review) change.mutate({ id: review.id, ...sent });
    else write.mutate({ handle, ...sent });
  };
  return (
    <form onSubmit={submit} className="grid gap-5 pt-2 pb-2" noValidate>
      <StarInput value={rating} refusal={refusalOfPart('rating')} onChange={setRating} />
      <Field {...say('title')} value={words.title} />
      <TextArea {...say('body')} value={words.body} help={t('bodyHelp')} rows={6} />
      <Field {...say('author')} value={author} help={t('authorHelp')} />
      <Select
        label={t('language')}
        options={languages}
        value={language}
        onChange={(event) => setLanguage(event.target.value)}
      />
      {error && !wrong && <Notice kind="problem" title={errorText(error)} />}
      <Button type="submit" busy={isPending}>
        {t('send')}
      </Button>
      <p className="text-small text-ink-muted">{t('readFirst')}</p>
    </form>
  );
}
