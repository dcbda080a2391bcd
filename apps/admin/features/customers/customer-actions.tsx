'use client';

import { Button } from '@souk/ui/button';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import type { Customer } from './customer-types';
import { useCustomerChanged } from './use-customer-changed';

type Asking = 'sign-out' | 'close' | 'open' | null;

/** What is done to an account: signing it out everywhere, closing it, opening it again. */
export function CustomerActions({ customer }: { customer: Customer }) {
  const trpc = useTRPC();
  const changed = useCustomerChanged();
  const [asking, setAsking] = useState<Asking>(null);
  const signOut = useMutation(trpc.customers.signOutEverywhere.mutationOptions());
  const setDisabled = useMutation(trpc.customers.setDisabled.mutationOptions());
  const { customerId: id, name } = customer;
  const dialog = (which: Asking) => ({
    open: asking === which,
    onOpenChange: (open: boolean) => setAsking(open ? which : null),
  });
  const close = async (disabled: boolean) => {
    await setDisabled.mutateAsync({ id, disabled });
    await changed();
    toast(disabled ? `${name}’s account is closed.` : `${name}’s account is open again.`);
  };

  return (
    <>
      <Button variant="quiet" size="small" className="max-md:h-11" onClick={() => setAsking('sign-out')}>
        Sign out everywhere
      </Button>
      <Button
        variant="quiet"
        size="small"
        className="max-md:h-11"
        onClick={() => setAsking(customer.disabled ? 'open' : 'close')}
      >
        {customer.disabled ? 'Open the account' : 'Close the account'}
      </Button>
      <ConfirmDialog
        {...dialog('sign-out')}
        title={`Sign ${name} out everywhere?`}
        confirmLabel="Sign out everywhere"
        onConfirm={async () => {
          await signOut.mutateAsync({ id });
          await changed();
          toast(`${name} is signed out on every device.`);
        }}
      >
        <p>Each phone and computer asks for the password again, within half a minute.</p>
      </ConfirmDialog>
      <ConfirmDialog
        {...dialog('close')}
        title={`Close ${name}’s account?`}
        confirmLabel="Close the account"
        onConfirm={() => close(true)}
      >
        <p>
          They are signed out within half a minute and cannot sign in again. Orders, addresses and notes stay,
          and the account can be opened again.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        {...dialog('open')}
        title={`Open ${name}’s account again?`}
        confirmLabel="Open the account"
        onConfirm={() => close(false)}
      >
        <p>They can sign in with the password they had.</p>
      </ConfirmDialog>
    </>
  );
}
