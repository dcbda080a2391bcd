'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { signInStaff } from '../../lib/auth/sign-in';
import { type AdminOutputs, useTRPCClient } from '../../lib/trpc/client';
import { applyRefusal } from '../desk/form/apply-refusal';
import { roles } from '../staff/roles';

type Props = { token: string; invite: AdminOutputs['auth']['invite'] };

const formSchema = z.object({
  password: z
    .string()
    .min(10, 'Use at least 10 characters. A few plain words together make a good password.'),
});

/** Chooses a password and goes in. */
export function AcceptInviteForm({ token, invite }: Props) {
  const client = useTRPCClient();
  const leaving = useRef(false);
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { password: '' },
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;
  const busy = isSubmitting || (isSubmitSuccessful && leaving.current);
  const { name, email, role, invitedBy } = invite;

  const submit = handleSubmit(async ({ password }) => {
    try {
      await client.auth.acceptInvite.mutate({ token, password });
    } catch (error) {
      applyRefusal(setError, error);
      return;
    }
    leaving.current = true;
    const refusal = await signInStaff({ email, password });
    // Joined, but not in: the ordinary door says why.
    window.location.assign(refusal ? '/sign-in' : '/');
  });

  return (
    <>
      <h1 className="display text-[2rem] leading-10">There is a desk for you, {name.split(/\s+/)[0]}</h1>
      <p className="mt-1 text-ink-muted">
        {invitedBy ?? 'The shop'} invites you as <strong className="text-ink">{roles[role].name}</strong>.{' '}
        {roles[role].does}
      </p>
      <form method="post" onSubmit={submit} noValidate className="mt-6 grid gap-5">
        {errors.root ? (
          <Notice kind="problem" title="You are not in yet.">
            {errors.root.message}
          </Notice>
        ) : null}
        <Field label="Email" type="email" autoComplete="username" value={email} readOnly />
        <Field
          label="Choose a password"
          type="password"
          autoComplete="new-password"
          help="At least 10 characters. A few plain words together make a good one."
          refusal={errors.password?.message}
          {...register('password')}
        />
        <Button type="submit" size="large" busy={busy}>
          {busy ? 'Opening the door' : 'Start working here'}
        </Button>
      </form>
    </>
  );
}
