'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { signInStaff } from '../../lib/auth/sign-in';

const formSchema = z.object({
  email: z.string().trim().min(1, 'Give your email address.'),
  password: z.string().min(1, 'Give your password.'),
});

type Form = z.infer<typeof formSchema>;

/** Signs in and goes on to `next`, a path of our own. `ended`: a session ran out and brought them here. */
export function SignInForm({ next, ended }: { next: string; ended: boolean }) {
  const { register, handleSubmit, setError, setFocus, formState } = useForm<Form>({
    resolver: zodResolver(formSchema),
  });
  const { errors, isSubmitting, isSubmitSuccessful } = formState;
  const leaving = useRef(false);
  const busy = isSubmitting || (isSubmitSuccessful && leaving.current);

  const submit = handleSubmit(async (form) => {
    const refusal = await signInStaff(form);
    if (refusal) {
      setError('root', { type: refusal.code, message: refusal.detail });
      if (refusal.code === 'WRONG_CREDENTIALS') setFocus('password', { shouldSelect: true });
      return;
    }
    leaving.current = true;
    // A full load, so that the desk starts with the new cookie and nothing of whoever sat here before.
    window.location.assign(next);
  });

  return (
    <form method="post" onSubmit={submit} noValidate className="mt-6 grid gap-5">
      {errors.root ? (
        <Notice kind="problem" title="You are not in yet.">
          {errors.root.message}
        </Notice>
      ) : ended ? (
        <Notice kind="info" title="You were signed out.">
          Your session has ended. Sign in to go on where you were.
        </Notice>
      ) : null}
      <Field
        label="Email"
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        refusal={errors.email?.message}
        {...register('email')}
      />
      <Field
        label="Password"
        type="password"
        autoComplete="current-password"
        refusal={errors.password?.message}
        {...register('password')}
      />
      <Button type="submit" size="large" busy={busy}>
        {busy ? 'Signing in' : 'Sign in'}
      </Button>
    </form>
  );
}
