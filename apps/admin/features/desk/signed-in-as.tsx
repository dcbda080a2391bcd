'use client';

import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import Link from 'next/link';
import { forgetStaff } from '../../lib/auth/sign-in';
import { useTRPC } from '../../lib/trpc/client';
import { initialsOf } from './initials';
import { useMe } from './use-may';

const roleNames = { owner: 'Owner', manager: 'Manager', fulfilment: 'Fulfilment', support: 'Support' };

/** Who sits at this desk, and the way out. */
export function SignedInAs() {
  const trpc = useTRPC();
  const me = useMe();
  const signOut = useMutation(trpc.auth.signOut.mutationOptions());

  const leave = async () => {
    // Where the session cannot be ended now, the cookie goes all the same; the session ends by itself after a day.
    await signOut.mutateAsync().catch(() => undefined);
    await forgetStaff();
    // A full load: nothing of this person's stays in memory.
    window.location.assign('/sign-in');
  };

  return (
    <div className="flex min-w-0 flex-1 items-center gap-2.5">
      <span
        aria-hidden="true"
        data-stall="wear"
        className="grid size-8 shrink-0 place-items-center rounded-pill bg-tile font-semibold text-stall-ink text-tiny"
      >
        {me ? initialsOf(me.name) : ''}
      </span>
      <Link href="/me" title="Your own door" className="min-w-0 flex-1 rounded-field hover:underline">
        <span className="block truncate font-semibold">{me?.name ?? '\u00a0'}</span>
        <span className="block text-ink-muted text-tiny">{me?.role ? roleNames[me.role] : '\u00a0'}</span>
      </Link>
      <button
        type="button"
        onClick={leave}
        disabled={signOut.isPending}
        aria-label={me ? `Sign out ${me.name}` : 'Sign out'}
        title="Sign out"
        className="grid size-11 shrink-0 place-items-center rounded-pill text-ink-muted hover:bg-raised hover:text-ink md:size-9"
      >
        <LogOut aria-hidden="true" className="size-4.5" />
      </button>
    </div>
  );
}
