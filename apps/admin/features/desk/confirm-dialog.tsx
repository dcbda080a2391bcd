'use client';

import { Button } from '@souk/ui/button';
import { Dialog } from '@souk/ui/dialog';
import { Notice } from '@souk/ui/notice';
import { type ReactNode, useState } from 'react';
import { failureOf } from '../../lib/trpc/client';

type ConfirmDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** Says what will happen, and whether it can be taken back. */
  children: ReactNode;
  /** A verb: "Cancel the order". */
  confirmLabel: string;
  keepLabel?: string;
  /** False: something is missing in the form; the dialog stays. */
  onConfirm: () => Promise<unknown>;
};

/** Asks before what cannot be taken back. Stays open and says why when it was refused. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    onOpenChange,
    title,
    children,
    confirmLabel,
    keepLabel = 'Leave it as it is',
    onConfirm,
  } = props;
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    setRefusal(null);
    try {
      if ((await onConfirm()) !== false) onOpenChange(false);
    } catch (error) {
      setRefusal(failureOf(error).detail);
    } finally {
      setBusy(false);
    }
  };
  const change = (next: boolean) => {
    if (busy) return;
    setRefusal(null);
    onOpenChange(next);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={change}
      title={title}
      footer={
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="quiet" size="medium" onClick={() => change(false)}>
            {keepLabel}
          </Button>
          <Button size="medium" busy={busy} onClick={confirm}>
            {confirmLabel}
          </Button>
        </div>
      }
    >
      {refusal ? (
        <Notice kind="problem" title="That did not work." className="mb-4">
          {refusal}
        </Notice>
      ) : null}
      <div className="grid gap-3 text-body">{children}</div>
    </Dialog>
  );
}
