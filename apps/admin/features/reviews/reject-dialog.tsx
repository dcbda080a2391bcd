'use client';

import { TextArea } from '@souk/ui/text-area';
import { useState } from 'react';
import { ConfirmDialog } from '../desk/confirm-dialog';
import type { DeskReview } from './review-types';

type RejectDialogProps = {
  review: DeskReview;
  onReject: (reason: string) => Promise<void>;
  onClose: () => void;
};

/** Asks why a review is not published. Its author reads the answer beside their words. */
export function RejectDialog({ review, onReject, onClose }: RejectDialogProps) {
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<string>();
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Keep “${review.title}” off the page?`}
      confirmLabel="Reject it"
      onConfirm={async () => {
        if (!reason.trim()) {
          setRefusal('Say why. Its author reads it.');
          return false;
        }
        await onReject(reason.trim());
        return true;
      }}
    >
      <p>Being unhappy with a thing is no reason. Its author may change the words and send them again.</p>
      <TextArea
        label="Why"
        help="Its author reads it beside the review."
        maxLength={500}
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
