'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { forgetStaff } from '../../lib/auth/sign-in';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { applyRefusal } from '../desk/form/apply-refusal';
import { PageHead } from '../desk/page-head';
import { Panel } from '../desk/panel';
import { useMe } from '../desk/use-may';

const formSchema = z.object({
  current: z.string().min(1, 'Give the password you use now.'),
  password: z
    .string()
    .min(10, 'Use at least 10 characters. A few plain words together make a good password.'),
});

/** One's own password, and the way out of every device. Every role has one. */
export function OwnDoor() {
  const trpc = useTRPC();
  const change = useMutation(trpc.auth.changePassword.mutationOptions());
  const signOut = useMutation(trpc.auth.signOutEverywhere.mutationOptions());
  const me = useMe();
  const [leaving, setLeaving] = useState(false);
  const { register, handleSubmit, setError, reset, formState } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { current: '', password: '' },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (form) => {
    try {
      await change.mutateAsync(form);
    } catch (error) {
      applyRefusal(setError, error);
      return;
    }
    reset();
    toast('Your password is changed. Other devices are signed out.');
  });

  return (
    <>
      <PageHead title="Your own door" lead={me ? `You are signed in as ${me.email}.` : null} />
      <Panel title="Password">
        <form onSubmit={submit} noValidate className="grid gap-4 px-5 pt-1 pb-5 md:max-w-120">
          {errors.root ? (
            <Notice kind="problem" title="The password is as it was.">
              {errors.root.message}
            </Notice>
          ) : null}
          <Field
            label="Password now"
            type="password"
            autoComplete="current-password"
            refusal={errors.current?.message}
            {...register('current')}
          />
          <Field
            label="New password"
            type="password"
            autoComplete="new-password"
            help="At least 10 characters. It signs your other devices out."
            refusal={errors.password?.message}
            {...register('password')}
          />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" variant="quiet" size="small" className="max-md:h-11" busy={isSubmitting}>
              Change the password
            </Button>
            <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setLeaving(true)}>
              Sign out everywhere
            </Button>
          </div>
        </form>
      </Panel>
      <ConfirmDialog
        open={leaving}
        onOpenChange={setLeaving}
        title="Sign out everywhere?"
        confirmLabel="Sign out everywhere"
        onConfirm={async () => {
          await signOut.mutateAsync();
          await forgetStaff();
          window.location.assign('/sign-in');
        }}
      >
        <p>Every device of yours is signed out, this one too.</p>
      </ConfirmDialog>
    </>
  );
}
