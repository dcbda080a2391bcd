'use client';

import { Button } from '@souk/ui/button';
import { Select } from '@souk/ui/select';
import { toast } from '@souk/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../lib/trpc/client';
import { ConfirmDialog } from '../desk/confirm-dialog';
import { type Colleague, type Role, roleNames, roleOptions, roles } from './roles';
import { useStaffChanged } from './use-staff-changed';

type Asking = { to: 'role'; role: Role } | { to: 'door' } | null;

/** What an owner changes about a colleague. Each change ends the colleague's sessions, so it is asked for twice. */
export function ColleagueActions({ colleague, self }: { colleague: Colleague; self: boolean }) {
  const trpc = useTRPC();
  const changed = useStaffChanged();
  const change = useMutation(trpc.staff.change.mutationOptions());
  const [asking, setAsking] = useState<Asking>(null);
  const { staffId, name, role, disabled } = colleague;
  const wanted = asking?.to === 'role' ? asking.role : role;
  const sits = self ? ' You will have to sign in again.' : '';
  const close = (open: boolean) => (open ? null : setAsking(null));

  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2 lg:flex-nowrap">
      <Select
        label={`Role of ${name}`}
        look="pill"
        options={roleOptions}
        value={wanted}
        onChange={({ target }) => {
          const next = roleNames.find((known) => known === target.value);
          if (next && next !== role) setAsking({ to: 'role', role: next });
        }}
      />
      <Button
        variant="quiet"
        size="small"
        className="max-md:h-11"
        aria-label={disabled ? `Let ${name} in` : `Shut ${name} out`}
        onClick={() => setAsking({ to: 'door' })}
      >
        {disabled ? 'Let in' : 'Shut out'}
      </Button>
      <ConfirmDialog
        open={asking?.to === 'role'}
        onOpenChange={close}
        title={`Make ${name} ${roles[wanted].name.toLowerCase()}?`}
        confirmLabel={`Make ${roles[wanted].name.toLowerCase()}`}
        onConfirm={async () => {
          await change.mutateAsync({ staffId, role: wanted });
          await changed();
          toast(`${name} is ${roles[wanted].name.toLowerCase()} now.`);
        }}
      >
        <p>{roles[wanted].does}</p>
        <p className="text-ink-muted">
          {name} is signed out within half a minute and comes back with the new role.{sits}
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asking?.to === 'door'}
        onOpenChange={close}
        title={disabled ? `Let ${name} in again?` : `Shut ${name} out?`}
        confirmLabel={disabled ? 'Let in' : 'Shut out'}
        onConfirm={async () => {
          await change.mutateAsync({ staffId, disabled: !disabled });
          await changed();
          toast(disabled ? `${name} may sign in again.` : `${name} is shut out.`);
        }}
      >
        <p>
          {disabled
            ? 'They sign in with the password they had, and with the role they had.'
            : `They are out within half a minute and cannot sign in until you let them in again. What they did stays on record.${sits}`}
        </p>
      </ConfirmDialog>
    </span>
  );
}
