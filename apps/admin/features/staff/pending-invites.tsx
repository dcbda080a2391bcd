'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { Panel } from '../desk/panel';
import { dayOf } from '../orders/order-time';
import { type Invite, roles } from './roles';
import { useStaffChanged } from './use-staff-changed';

/** Who was invited and has not come yet. Without anybody there is nothing to show. */
export function PendingInvites({ mayWrite }: { mayWrite: boolean }) {
  const trpc = useTRPC();
  const changed = useStaffChanged();
  const invites = useQuery(trpc.staff.invites.queryOptions());
  const resend = useMutation(trpc.staff.resendInvite.mutationOptions());
  const revoke = useMutation(trpc.staff.revokeInvite.mutationOptions());
  const [takingBack, setTakingBack] = useState<Invite | null>(null);
  if (!invites.data?.length) return null;

  const sendAgain = async ({ inviteId, email }: Invite) => {
    try {
      await resend.mutateAsync({ inviteId });
      toast(`A new link is on its way to ${email}. The old one opens nothing any more.`);
    } catch (error) {
      toast(failureOf(error).detail);
    }
    await changed();
  };

  return (
    <Panel title="Invited" aside="Not here yet">
      <ul className="px-5 pb-2 text-tiny">
        {invites.data.map((invite) => (
          <li
            key={invite.inviteId}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-t py-3 first:border-t-0"
          >
            <div className="min-w-0 max-w-full">
              <span className="block truncate font-semibold">{invite.name}</span>
              <span className="block truncate text-ink-muted">{invite.email}</span>
            </div>
            <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
              <span>{roles[invite.role].name}</span>
              <span className="text-ink-muted">{goodText(invite)}</span>
              {mayWrite ? (
                <span className="flex gap-2">
                  <Button
                    variant="quiet"
                    size="small"
                    className="max-md:h-11"
                    aria-label={`Send the invite of ${invite.name} again`}
                    busy={resend.isPending && resend.variables.inviteId === invite.inviteId}
                    onClick={() => sendAgain(invite)}
                  >
                    Send again
                  </Button>
                  <Button
                    variant="quiet"
                    size="small"
                    className="max-md:h-11"
                    aria-label={`Take the invite of ${invite.name} back`}
                    onClick={() => setTakingBack(invite)}
                  >
                    Take back
                  </Button>
                </span>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        open={takingBack !== null}
        onOpenChange={(open) => (open ? null : setTakingBack(null))}
        title={`Take ${takingBack?.name}’s invite back?`}
        confirmLabel="Take it back"
        onConfirm={async () => {
          if (!takingBack) return;
          await revoke.mutateAsync({ inviteId: takingBack.inviteId });
          await changed();
          toast('The invite is taken back.');
        }}
      >
        <p>The link in the email opens nothing from now on. You can invite them again later.</p>
      </ConfirmDialog>
    </Panel>
  );
}

function goodText({ expired, expiresAt }: Invite): string {
  return expired ? `ran out on ${dayOf(expiresAt)}` : `good until ${dayOf(expiresAt)}`;
}
