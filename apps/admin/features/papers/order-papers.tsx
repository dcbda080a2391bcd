'use client';

import { priceText } from '@souk/ui/price-parts';
import { useQuery } from '@tanstack/react-query';
import { DESK_LOCALE } from '../../lib/money';
import { useTRPC } from '../../lib/trpc/client';
import { Panel } from '../desk/panel';

type OrderPapersProps = { number: string; currency: string };

/** The invoices of an order, one for each charge, and a credit note for each refund, each as PDF. */
export function OrderPapers({ number, currency }: OrderPapersProps) {
  const trpc = useTRPC();
  const { data: papers } = useQuery(trpc.papers.ofOrder.queryOptions({ number }));
  if (!papers?.length) return null;
  return (
    <Panel title="Papers">
      <ul className="divide-y divide-line text-tiny">
        {papers.map((paper) => (
          <li key={paper.number} className="flex justify-between gap-4 px-5 py-2.5">
            <a
              href={`/api/documents/${paper.kind === 'invoice' ? 'invoices' : 'credit-notes'}/${encodeURIComponent(paper.number)}.pdf`}
              target="_blank"
              rel="noreferrer"
              className="rounded-sm font-semibold text-glaze underline decoration-[1.5px] underline-offset-4"
            >
              {paper.kind === 'invoice' ? 'Invoice' : 'Credit note'} {paper.number}
            </a>
            <span className="tabular-nums">
              {priceText({
                amountMinor: paper.kind === 'invoice' ? paper.amountMinor : -paper.amountMinor,
                currency,
                locale: DESK_LOCALE,
              })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
