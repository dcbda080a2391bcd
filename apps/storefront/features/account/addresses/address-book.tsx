'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorText } from '../../../i18n/use-refusal-text.ts';
import { marketOf } from '../../../lib/market.ts';
import { useTRPC } from '../../../lib/trpc/client.ts';
import { AddressForm } from './address-form.tsx';
import { AddressLines } from './address-lines.tsx';

/** The address book: the default first. One form is open at a time. */
export function AddressBook({ market: code }: { market: string }) {
  const t = useTranslations('mine.addresses');
  const errorText = useErrorText('account');
  const market = marketOf(code);
  const trpc = useTRPC();
  const queries = useQueryClient();
  const book = useQuery(trpc.account.addresses.list.queryOptions());
  const [open, setOpen] = useState<string | 'new' | null>(null);
  const again = () => queries.invalidateQueries({ queryKey: trpc.account.addresses.list.queryKey() });
  const remove = useMutation(trpc.account.addresses.remove.mutationOptions({ onSuccess: again }));
  const change = useMutation(trpc.account.addresses.change.mutationOptions({ onSuccess: again }));

  const done = async () => {
    await again();
    setOpen(null);
  };
  if (book.isPending) return <div className="min-h-60" aria-busy="true" />;
  if (book.isError) return <Notice kind="problem" title={errorText(book.error)} />;
  const failed = remove.error ?? change.error;
  return (
    <section aria-labelledby="addresses">
      <h2 id="addresses" className="display mb-2 text-section-sm">
        {t('title')}
      </h2>
      <p className="mb-8 text-ink-muted">{t('lead')}</p>
      {failed && <Notice kind="problem" title={errorText(failed)} className="mb-6" />}
      <ul className="grid gap-5 sm:grid-cols-2">
        {book.data.map((address) => (
          <li key={address.id} className="rounded-panel border border-line bg-raised p-6">
            {open === address.id ? (
              <AddressForm market={market} known={address} onDone={done} onCancel={() => setOpen(null)} />
            ) : (
              <>
                {address.isDefault && (
                  <p className="mb-2 text-small font-semibold text-glaze">{t('default')}</p>
                )}
                <AddressLines address={address} />
                <div className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-small">
                  <button type="button" className="link" onClick={() => setOpen(address.id)}>
                    {t.rich('change', { unseen: ofAddress(address.line1) })}
                  </button>
                  {!address.isDefault && (
                    <button
                      type="button"
                      className="link"
                      onClick={() => {
                        const { id: addressId, isDefault: _was, ...place } = address;
                        change.mutate({ addressId, address: place, isDefault: true });
                      }}
                    >
                      {t.rich('makeDefault', { unseen: ofAddress(address.line1) })}
                    </button>
                  )}
                  <button
                    type="button"
                    className="link"
                    onClick={() => remove.mutate({ addressId: address.id })}
                  >
                    {t.rich('remove', { unseen: ofAddress(address.line1) })}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
        {open === 'new' && (
          <li className="rounded-panel border border-line bg-raised p-6">
            <AddressForm market={market} onDone={done} onCancel={() => setOpen(null)} />
          </li>
        )}
      </ul>
      {book.data.length === 0 && open !== 'new' && <p className="text-ink-muted">{t('none')}</p>}
      {open !== 'new' && (
        <Button variant="quiet" className="mt-8" onClick={() => setOpen('new')}>
          {t('add')}
        </Button>
      )}
    </section>
  );
}

/** Several buttons have one word; which address each is about is said to who does not see it. */
const ofAddress = (line1: string) => () => <span className="sr-only">{` ${line1}`}</span>;
