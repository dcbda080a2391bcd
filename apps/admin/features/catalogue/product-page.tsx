'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { PageHead } from '../desk/page-head';
import { EditorForm } from './editor-form';
import { draftOf, emptyDraft } from './product-draft';

/** The editor of one product; a new one without an id. */
export function ProductPage({ id }: { id: string | null }) {
  const trpc = useTRPC();
  const categories = useQuery(trpc.catalogue.categories.queryOptions());
  const product = useQuery({
    ...trpc.catalogue.byId.queryOptions({ id: id ?? '' }),
    enabled: id !== null,
    // What is being edited is not exchanged under the hands of whoever edits it: saving finds out.
    refetchOnWindowFocus: false,
  });
  const failed = categories.error ?? product.error;
  if (failed)
    return (
      <Missing error={failed} tryAgain={() => void Promise.all([categories.refetch(), product.refetch()])} />
    );
  if (!categories.data || (id !== null && !product.data))
    return (
      <p role="status" className="text-ink-muted">
        Fetching the product
      </p>
    );
  const stalls = categories.data.filter(({ parentId }) => parentId === null);
  const [first] = stalls;
  if (!first)
    return (
      <Notice kind="info" title="There is no stall yet.">
        Open one under Catalogue, Stalls and kinds; then a product has somewhere to stand.
      </Notice>
    );
  const stored = product.data?.product ?? null;
  return (
    <EditorForm
      key={id ?? 'new'}
      stored={stored}
      first={stored ? draftOf(stored) : emptyDraft({ categoryId: first.id, kindId: null })}
      categories={categories.data}
      availability={product.data ? product.data.availability : []}
      shopUrl={product.data?.shopUrl ?? null}
    />
  );
}

function Missing({ error, tryAgain }: { error: unknown; tryAgain: () => void }) {
  const { code, detail } = failureOf(error);
  return (
    <>
      <PageHead title="Not here" trail={[{ label: 'Catalogue', href: '/catalogue' }]} />
      <Notice kind="problem" title="The product cannot be shown.">
        {detail}
      </Notice>
      <div className="mt-4 flex gap-2">
        {code === 'PRODUCT_UNKNOWN' || code === 'VALIDATION' ? null : (
          <Button variant="quiet" size="small" className="max-md:h-11" onClick={tryAgain}>
            Try again
          </Button>
        )}
        <Link href="/catalogue" className={deskButton('quiet')}>
          To the catalogue
        </Link>
      </div>
    </>
  );
}
