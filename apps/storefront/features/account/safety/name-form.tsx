'use client';

import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { useMe } from '../use-me.ts';

/** What we call the customer. Whoever came in by a code alone is called by their address until they say otherwise. */
export function NameForm() {
  const t = useTranslations('mine.name');
  const mine = useTranslations('mine');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const me = useMe();
  const [name, setName] = useState(me.data?.name ?? '');
  const rename = useMutation(
    trpc.account.rename.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: trpc.account.me.queryKey() }),
    }),
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    rename.mutate({ name });
  };
  return (
    <section aria-labelledby="name">
      <h2 id="name" className="display mb-5 text-title">
        {t('title')}
      </h2>
      <form noValidate onSubmit={save} className="flex flex-wrap items-start gap-3">
        <Field
          label={t('label')}
          autoComplete="name"
          className="w-full sm:w-80"
          value={name}
          onChange={(event) => setName(event.target.value)}
          refusal={rename.isError ? t('odd') : undefined}
          success={rename.isSuccess && rename.data.name === name.trim() ? mine('saved') : undefined}
        />
        <Button type="submit" variant="quiet" size="medium" className="sm:mt-7.5" busy={rename.isPending}>
          {mine('save')}
        </Button>
      </form>
    </section>
  );
}
