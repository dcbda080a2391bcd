'use client';

import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import { useQuery } from '@tanstack/react-query';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { PageHead } from '../desk/page-head';
import { useMay } from '../desk/use-may';
import { ArrangeFrontPage } from './arrange-front-page';

/** What shoppers see first, in the merchant's words and order. */
export function FrontPagePage() {
  const trpc = useTRPC();
  const mayWrite = useMay('catalogue.write');
  const page = useQuery(trpc.frontPage.read.queryOptions());
  const by = page.data?.editedBy;
  return (
    <>
      <PageHead
        title="The front door"
        lead={`What shoppers see first, from the top down.${by ? ` ${by} saved it last.` : ''}`}
        trail={[{ label: 'Catalogue', href: '/catalogue' }]}
        actions={
          page.data ? (
            <a href={page.data.shopUrl} target="_blank" rel="noreferrer" className={deskButton('quiet')}>
              Look at it in the shop
            </a>
          ) : null
        }
      />
      {page.data ? (
        <ArrangeFrontPage page={page.data} stalls={page.data.stalls} mayWrite={mayWrite} />
      ) : (
        <OnItsWay error={page.error} onAgain={() => void page.refetch()} />
      )}
    </>
  );
}

/** The page before it is here, or where it cannot be had. */
function OnItsWay({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  if (!error)
    return (
      <p role="status" className="text-ink-muted">
        Fetching the front door
      </p>
    );
  return (
    <div className="grid justify-items-start gap-3">
      <Notice kind="problem" title="The front door could not be fetched." className="w-full">
        {failureOf(error).detail}
      </Notice>
      <Button variant="quiet" size="small" className="max-md:h-11" onClick={onAgain}>
        Try again
      </Button>
    </div>
  );
}
