'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useTRPC } from '../../lib/trpc/client.ts';
import { paperAt } from './paper-at.ts';

type OrderPapersProps = { number: string; orderKey: string | undefined };

const link = 'mt-1 block w-fit font-semibold text-glaze underline decoration-[1.5px] underline-offset-4';

/** An order's invoice; what was added or refunded later has papers of its own, which follow it. */
export function OrderPapers({ number, orderKey }: OrderPapersProps) {
  const t = useTranslations('order');
  const trpc = useTRPC();
  const { data } = useQuery(trpc.orders.papers.queryOptions({ number, key: orderKey }));
  const [first, ...later] = data ?? [];
  return (
    <>
      <a
        href={paperAt(['orders', number, 'invoice'], orderKey)}
        target="_blank"
        rel="noreferrer"
        className={link}
      >
        {t('invoicePdf')}
      </a>
      {first &&
        later.map(({ kind, number: paper }) => (
          <a
            key={paper}
            href={paperAt([kind === 'invoice' ? 'invoices' : 'credit-notes', paper], orderKey)}
            target="_blank"
            rel="noreferrer"
            className={link}
          >
            {t(kind === 'invoice' ? 'invoice' : 'creditNote', { number: paper })}
          </a>
        ))}
    </>
  );
}
