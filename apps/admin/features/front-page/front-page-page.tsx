'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../lib/trpc/client';
import { CouldNotFetch } from '../desk/could-not-fetch';
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
      ) : page.isError ? (
        <CouldNotFetch query={page} title="The front door could not be fetched." />
      ) : (
        <p role="status" className="text-ink-muted">
          Fetching the front door
        </p>
      )}
    </>
  );
}
