'use client';

import { Button } from '@souk/ui/button';
import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { failureOf, useTRPCClient } from '../../lib/trpc/client';
import { deskButton } from '../desk/desk-button';
import { AcceptInviteForm } from './accept-invite-form';

/** What a link opens: the form for whom it is good, or why it opens nothing and what to do. */
export function InviteDoor({ token }: { token: string }) {
  const client = useTRPCClient();
  const invite = useQuery({
    queryKey: ['invite', token],
    queryFn: () => client.auth.invite.mutate({ token: token || 'none' }),
    // Looked at once: what happens to the link meanwhile is said when it is used.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  if (invite.data) return <AcceptInviteForm token={token} invite={invite.data} />;
  if (invite.isError) return <Closed error={invite.error} tryAgain={() => invite.refetch()} />;
  return (
    <p role="status" className="text-ink-muted">
      Looking for your invite
    </p>
  );
}

const closed: Record<string, { title: string; signIn: boolean }> = {
  INVITE_USED: { title: 'You are in already', signIn: true },
  INVITE_EXPIRED: { title: 'This invite has run out', signIn: false },
  INVITE_REVOKED: { title: 'This invite was taken back', signIn: false },
  INVITE_UNKNOWN: { title: 'This link opens nothing', signIn: false },
};

function Closed({ error, tryAgain }: { error: unknown; tryAgain: () => void }) {
  const { code, detail } = failureOf(error);
  const known = closed[code];
  return (
    <section className="grid justify-items-start gap-3">
      <h1 className="display text-[2rem] leading-10">
        {known?.title ?? 'Your invite could not be looked up'}
      </h1>
      <p className="text-ink-muted">{detail}</p>
      {known ? (
        <Link href="/sign-in" className={`mt-2 ${deskButton(known.signIn ? 'primary' : 'quiet')}`}>
          Sign in
        </Link>
      ) : (
        <Button size="small" className="mt-2 max-md:h-11" onClick={tryAgain}>
          Try again
        </Button>
      )}
    </section>
  );
}
