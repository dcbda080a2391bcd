'use client';

import { Button } from '@souk/ui/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ExternalLink } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { deskButton } from '../desk/desk-button';
import { PageHead } from '../desk/page-head';
import type { Draft, StoredProduct } from './product-draft';
import { StatusMark } from './status-mark';

type EditorHeadProps = {
  stored: StoredProduct | null;
  draft: Draft;
  shopUrl: string | null;
  mayWrite: boolean;
};

const moment = (iso: string): string =>
  new Date(iso).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** Its name and state, where shoppers see it, and how to withdraw it. */
export function EditorHead({ stored, draft, shopUrl, mayWrite }: EditorHeadProps) {
  const [withdrawing, setWithdrawing] = useState(false);
  const editedBy = stored?.editedBy as { name?: string | null; role?: string } | undefined;
  const by = editedBy?.name ?? (editedBy?.role ? `a colleague (${editedBy.role})` : 'the shop itself');
  return (
    <>
      <PageHead
        title={draft.title || (stored ? stored.title : 'A new product')}
        mark={stored ? <StatusMark status={stored.status} badge /> : null}
        lead={
          stored
            ? `Last edited ${moment(stored.editedAt)} by ${by}`
            : 'Nobody sees it before it is published.'
        }
        trail={[{ label: 'Catalogue', href: '/catalogue' }]}
        actions={
          stored ? (
            <>
              {mayWrite && stored.status !== 'archived' ? (
                <Button
                  variant="quiet"
                  size="small"
                  className="max-md:h-11"
                  onClick={() => setWithdrawing(true)}
                >
                  Withdraw
                </Button>
              ) : null}
              {stored.status === 'published' && shopUrl ? (
                <a href={shopUrl} target="_blank" rel="noreferrer" className={deskButton('quiet')}>
                  View in shop <ExternalLink aria-hidden="true" className="size-4" />
                </a>
              ) : null}
            </>
          ) : null
        }
      />
      {stored ? <Withdraw stored={stored} open={withdrawing} onOpenChange={setWithdrawing} /> : null}
    </>
  );
}

type WithdrawProps = { stored: StoredProduct; open: boolean; onOpenChange: (open: boolean) => void };

function Withdraw({ stored, open, onOpenChange }: WithdrawProps) {
  const trpc = useTRPC();
  const router = useRouter();
  const queries = useQueryClient();
  const withdraw = useMutation(trpc.catalogue.withdraw.mutationOptions());
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Withdraw ${stored.title}?`}
      confirmLabel="Withdraw it"
      onConfirm={async () => {
        await withdraw.mutateAsync({ id: stored.id });
        await queries.invalidateQueries({ queryKey: trpc.catalogue.pathKey() });
        router.push('/catalogue');
      }}
    >
      <p>
        It leaves the hall, searches and lists at once. Orders keep it, and it can be brought back from
        “Withdrawn”.
      </p>
    </ConfirmDialog>
  );
}
