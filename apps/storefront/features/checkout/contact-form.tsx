'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { useForm } from 'react-hook-form';
import { type ContactForm as Contact, contactSchema } from './till-form';
import { readDraft, useDraft } from './use-draft';

type Props = { initial: Contact | undefined; onDone: (contact: Contact) => void };

/** Who buys: where the confirmation goes, and the name on the parcel. */
export function ContactForm({ initial, onDone }: Props) {
  const form = useForm<Contact>({
    resolver: zodResolver(contactSchema),
    defaultValues: { email: '', name: '', ...initial, ...readDraft<Contact>('contact') },
  });
  useDraft('contact', form);
  const { errors } = form.formState;
  return (
    <form noValidate onSubmit={form.handleSubmit(onDone)} className="grid gap-5">
      <Field
        label="Email"
        type="email"
        autoComplete="email"
        inputMode="email"
        help="The confirmation and the tracking link go here."
        refusal={errors.email?.message}
        {...form.register('email')}
      />
      <Field
        label="Full name"
        autoComplete="name"
        refusal={errors.name?.message}
        {...form.register('name')}
      />
      <Button type="submit" className="justify-self-start">
        On to delivery
      </Button>
    </form>
  );
}
