'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import { ListBody } from '../desk/list/list-body';
import { ListPages } from '../desk/list/list-pages';
import { Differences } from './differences';
import type { ReportTab } from './import-report';
import type { ImportProduct } from './import-types';
import { counted, priceInWords } from './import-words';

type ImportProductsProps = {
  id: string;
  kind: Exclude<ReportTab, 'problems'>;
  after: string | null;
  onGo: (after: string | null) => void;
};

const PAGE_SIZE = 25;
const nothing = {
  created: { title: 'Nothing new', children: 'Every product of the file is in the shop already.' },
  changed: { title: 'Nothing changes', children: 'No product of the shop differs from the file.' },
  unchanged: {
    title: 'Nothing is the same',
    children: 'Every product of the file is new, changed or refused.',
  },
  meanwhile: { title: 'Nothing changed meanwhile', children: 'Every product was as the dry run saw it.' },
};

/** Products of the file, with what is new about each. */
export function ImportProducts({ id, kind, after, onGo }: ImportProductsProps) {
  const trpc = useTRPC();
  const query = useQuery({
    ...trpc.imports.products.queryOptions({ id, kind, limit: PAGE_SIZE, ...(after ? { after } : {}) }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <ListBody
        query={query}
        what="products"
        isEmpty={({ items }) => items.length === 0}
        empty={nothing[kind]}
      >
        {({ items }) => (
          <ul>
            {items.map((product) => (
              <li key={product.seq} className="grid gap-2 border-line border-b px-5 py-3 last:border-b-0">
                <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
                  <h3 className="min-w-0 font-semibold break-words">{product.title || product.handle}</h3>
                  <p className="text-tiny text-ink-muted">{inWords(product)}</p>
                </div>
                {product.differences.length > 0 ? <Differences of={product.differences} /> : null}
              </li>
            ))}
          </ul>
        )}
      </ListBody>
      {query.data ? <ListPages after={after} nextCursor={query.data.nextCursor} onGo={onGo} /> : null}
    </>
  );
}

function inWords({ detail, line, kind }: ImportProduct): string {
  const { variants = 0, pictures = 0, priceMinor, stall } = detail;
  const parts = [
    `line ${line.toLocaleString('en-US')}`,
    ...(kind === 'created'
      ? [
          ...(stall ? [`${stall}${detail.kind ? `, ${detail.kind}` : ''}`] : []),
          counted(variants, 'variant'),
          counted(pictures, 'picture'),
          ...(priceMinor === undefined ? [] : [`${variants > 1 ? 'from ' : ''}${priceInWords(priceMinor)}`]),
        ]
      : []),
  ];
  return parts.join(' · ');
}
