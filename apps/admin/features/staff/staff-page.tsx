'use client';

import { Button } from '@souk/ui/button';
import { useQuery } from '@tanstack/react-query';
import { parseAsBoolean, useQueryState } from 'nuqs';
import { Suspense } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ListBody } from '../desk/list/list-body';
import { PageHead } from '../desk/page-head';
import { useMay, useMe } from '../desk/use-may';
import { ColleagueTable } from './colleague-table';
import { InviteSheet } from './invite-sheet';
import { PendingInvites } from './pending-invites';

export function StaffPage() {
  return (
    <Suspense>
      <Staff />
    </Suspense>
  );
}

function Staff() {
  const trpc = useTRPC();
  const me = useMe();
  const mayWrite = useMay('staff.write');
  const staff = useQuery(trpc.staff.list.queryOptions());
  // In the address, so that the palette can lead straight to it.
  const [inviting, setInviting] = useQueryState('invite', parseAsBoolean.withDefault(false));
  return (
    <>
      <PageHead
        title="Staff"
        lead={
          mayWrite
            ? 'Who works here, and as what. What a role may not do is neither shown to it nor done for it.'
            : 'Who works here, and as what. An owner decides.'
        }
        actions={
          mayWrite ? (
            <Button size="small" className="max-md:h-11" onClick={() => setInviting(true)}>
              Invite a colleague
            </Button>
          ) : null
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <ListBody
          query={staff}
          what="colleagues"
          isEmpty={(colleagues) => colleagues.length === 0}
          empty={{ title: 'Nobody here', children: 'Invite the first colleague.' }}
        >
          {(colleagues) => <ColleagueTable colleagues={colleagues} me={me?.id} mayWrite={mayWrite} />}
        </ListBody>
        <PendingInvites mayWrite={mayWrite} />
      </div>
      {mayWrite ? <InviteSheet open={inviting} onOpenChange={(open) => setInviting(open || null)} /> : null}
    </>
  );
}
