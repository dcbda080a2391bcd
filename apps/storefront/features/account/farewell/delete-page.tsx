'use client';

import { Check, FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AccountFrame } from '../account-frame.tsx';
import { DeleteForm } from './delete-form.tsx';

const goes = ['person', 'ways', 'bag', 'words', 'orders'] as const;
const stays = ['invoices', 'open', 'books', 'stars'] as const;

/** Deleting the account: what goes, what stays and why, and showing once more that it is one's own. */
export function DeletePage({ market }: { market: string }) {
  const t = useTranslations('farewell');
  return (
    <AccountFrame market={market} here="data">
      <div className="max-w-240">
        <h2 className="display text-section-sm">{t('title')}</h2>
        <p className="mt-2 max-w-160 text-ink-muted">{t('lead')}</p>
        <div className="mt-8 grid gap-5 md:grid-cols-2">
          <section aria-labelledby="goes" className="rounded-sheet bg-sunk p-6 sm:p-8">
            <h3 id="goes" className="display text-title">
              {t('goes.title')}
            </h3>
            <ul className="mt-5 grid gap-3.5">
              {goes.map((what) => (
                <li key={what} className="flex gap-3.5">
                  <Check aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-glaze" strokeWidth={2} />
                  <span>{t(`goes.${what}`)}</span>
                </li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="stays" className="rounded-sheet bg-sunk p-6 sm:p-8">
            <h3 id="stays" className="display text-title">
              {t('stays.title')}
            </h3>
            <ul className="mt-5 grid gap-3.5">
              {stays.map((what) => (
                <li key={what} className="flex gap-3.5">
                  <FileText
                    aria-hidden="true"
                    className="mt-0.5 size-5 shrink-0 text-terracotta"
                    strokeWidth={1.75}
                  />
                  <span>{t(`stays.${what}`)}</span>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <DeleteForm market={market} />
      </div>
    </AccountFrame>
  );
}
