import { ReasonDialog } from '../desk/reason-dialog';
import type { DeskReview } from './review-types';

type RejectDialogProps = {
  review: DeskReview;
  onReject: (reason: string) => Promise<void>;
  onClose: () => void;
};

/** Asks why a review is not published. Its author reads the answer beside their words. */
export function RejectDialog({ review, onReject, onClose }: RejectDialogProps) {
  return (
    <ReasonDialog
      title={`Keep “${review.title}” off the page?`}
      confirmLabel="Reject it"
      help="Its author reads it beside the review."
      missing="Say why. Its author reads it."
      onConfirm={onReject}
      onClose={onClose}
    >
      <p>Being unhappy with a thing is no reason. Its author may change the words and send them again.</p>
    </ReasonDialog>
  );
}
