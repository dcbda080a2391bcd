'use client';

import { TextArea } from '@souk/ui/text-area';
import { type ReactNode, useState } from 'react';
import { ConfirmDialog } from './confirm-dialog';

type ReasonDialogProps = {
  title: string;
  /** Says what will happen, and whether it can be taken back. */
  children?: ReactNode;
  /** A verb: "Cancel the order". */
  confirmLabel: string;
  keepLabel?: string;
  /** Who reads the reason, and where. */
  help?: string;
  /** Said of a reason that is missing, or shorter than it has to be. */
  missing: string;
  shortest?: number;
  longest?: number;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
};

/** Asks before what cannot be taken back, and why it is done. It is open for as long as it is there. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { children, help, missing, shortest = 1, longest = 500, onConfirm, onClose, ...dialog } = props;
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const confirm = async () => {
    const given = reason.trim();
    if (given.length < shortest) {
      setRefusal(missing);
      return false;
    }
    await onConfirm(given);
    return true;
  };
  return (
    <ConfirmDialog {...dialog} open onOpenChange={(open) => !open && onClose()} onConfirm={confirm}>
      {children}
      <TextArea
        label="Why"
        help={help}
        maxLength={longest}
        value={reason}
        refusal={refusal}
        onChange={(event) => {
          setReason(event.target.value);
          setRefusal(undefined);
        }}
      />
    </ConfirmDialog>
  );
}
