'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useMe } from '../account/use-me';
import { type ContactForm as Contact, contactSchema } from './till-form';
import { readDraft, useDraft } from './use-draft';
import { useFieldText } from './use-field-text';

type Props = { initial: Contact | undefined; onDone: (contact: Contact) => void };

/** Who buys: where the confirmation goes, and the name on the parcel. */
export function ContactForm({ initial, onDone }: Props) {
  const t = useTranslations('till');
  const fieldText = useFieldText();
  const form = useForm<Contact>({
    resolver: zodResolver(contactSchema),
    defaultValues: { email: '', name: '', ...initial, ...readDraft<Contact>('contact') },
  });
  useDraft('contact', form);
  const { errors } = form.formState;
  const me = useMe();
  // Whoever is signed in need not type what we know; what they typed themselves stays.
  useEffect(() => {
    const { email, name } = form.getValues();
    if (me.data && !email && !name) form.reset({ email: me.data.email, name: me.data.name });
  }, [me.data, form]);
  return (
    <form noValidate onSubmit={form.handleSubmit(onDone)} className="grid gap-5">
      <Field
        label={t('email')}
        type="email"
        autoComplete="email"
        inputMode="email"
        help={t('emailHelp')}
        refusal={fieldText(errors.email)}
        {...form.register('email')}
      />
      <Field
        label={t('name')}
        autoComplete="name"
        refusal={fieldText(errors.name)}
        {...form.register('name')}
      />
      <Button type="submit" className="justify-self-start">
        {t('toDelivery')}
      </Button>
    </form>
  );
}
