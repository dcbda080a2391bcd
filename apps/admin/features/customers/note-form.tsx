'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { TextArea } from '@souk/ui/text-area';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useTRPC } from '../../lib/trpc/client';
import { applyRefusal } from '../desk/form/apply-refusal';
import { useUnsaved } from '../desk/form/use-unsaved';
import { useCustomerChanged } from './use-customer-changed';

const formSchema = z.object({
  text: z.string().trim().min(1, 'Write something first.').max(2000, 'Use at most 2,000 characters.'),
});

/** Adds a note. What was typed survives a reload, and stays when it is refused. */
export function NoteForm({ customerId }: { customerId: string }) {
  const trpc = useTRPC();
  const changed = useCustomerChanged();
  const add = useMutation(trpc.customers.addNote.mutationOptions());
  const form = useForm({ resolver: zodResolver(formSchema), defaultValues: { text: '' } });
  const { register, handleSubmit, setError, reset, formState } = form;
  const { forget } = useUnsaved(`customer-note:${customerId}`, form, null);
  const { errors, isSubmitting } = formState;

  const submit = handleSubmit(async ({ text }) => {
    try {
      await add.mutateAsync({ id: customerId, text });
    } catch (error) {
      applyRefusal(setError, error);
      return;
    }
    forget();
    reset({ text: '' });
    await changed();
    toast('The note is kept.');
  });

  return (
    <form onSubmit={submit} noValidate className="grid justify-items-start gap-3 px-5 pt-1 pb-5">
      <TextArea
        label="New note"
        className="w-full"
        refusal={errors.text?.message ?? errors.root?.message}
        {...register('text')}
      />
      <Button type="submit" variant="quiet" size="small" className="max-md:h-11" busy={isSubmitting}>
        Add the note
      </Button>
    </form>
  );
}
