'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { Notice } from '@souk/ui/notice';
import { Select } from '@souk/ui/select';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useTRPC } from '../../lib/trpc/client';
import { applyRefusal } from '../desk/form/apply-refusal';
import { Sheet } from '../desk/sheet';
import { roleNames, roleOptions, roles } from './roles';
import { useStaffChanged } from './use-staff-changed';

const formSchema = z.object({
  name: z.string().trim().min(1, 'What are they called?').max(120, 'Use at most 120 characters.'),
  email: z.string().trim().min(1, 'Where should the invite go?').max(254, 'Use at most 254 characters.'),
  role: z.enum(roleNames),
});
const FORM = 'invite-colleague';

/** Invites somebody by email. They choose their own password. */
export function InviteSheet({
  open,
  onOpenChange,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const trpc = useTRPC();
  const changed = useStaffChanged();
  const invite = useMutation(trpc.staff.invite.mutationOptions());
  const { register, handleSubmit, setError, reset, watch, formState } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { name: '', email: '', role: 'support' as const },
  });
  const { errors, isSubmitting } = formState;
  const submit = handleSubmit(async (form) => {
    try {
      await invite.mutateAsync(form);
    } catch (error) {
      applyRefusal(setError, error);
      return;
    }
    await changed();
    toast(`The invite is on its way to ${form.email}.`);
    reset();
    onOpenChange(false);
  });

  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title="Invite a colleague"
      footer={
        <Button type="submit" form={FORM} size="medium" className="w-full" busy={isSubmitting}>
          Send the invite
        </Button>
      }
    >
      <form id={FORM} onSubmit={submit} noValidate className="grid gap-5 pt-2">
        {errors.root ? (
          <Notice kind="problem" title="The invite was not sent.">
            {errors.root.message}
          </Notice>
        ) : null}
        <Field label="Name" autoComplete="off" refusal={errors.name?.message} {...register('name')} />
        <Field
          label="Email"
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          help="A link goes there. It opens once, for seven days."
          refusal={errors.email?.message}
          {...register('email')}
        />
        <div className="grid gap-2">
          <Select label="Role" options={roleOptions} className="[&_span]:block" {...register('role')} />
          <p className="text-ink-muted">{roles[watch('role')].does}</p>
        </div>
      </form>
    </Sheet>
  );
}
