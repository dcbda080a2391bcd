import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import type { UseQueryResult } from '@tanstack/react-query';
import { failureOf } from '../../lib/trpc/client';

type CouldNotFetchProps = { query: UseQueryResult<unknown, unknown>; title: string; className?: string };

/** Why a query has no answer, or only an old one, and a way to ask again. */
export function CouldNotFetch({ query, title, className = '' }: CouldNotFetchProps) {
  return (
    <div className={`grid justify-items-start gap-3 ${className}`}>
      <Notice kind={query.data === undefined ? 'problem' : 'stale'} title={title} className="w-full">
        {failureOf(query.error).detail}
      </Notice>
      <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => void query.refetch()}>
        Try again
      </Button>
    </div>
  );
}
