import { Button } from '@souk/ui/button';
import { Notice } from '@souk/ui/notice';
import type { ProductEditor } from './use-product-editor';

/** What happened to this product while nobody looked: brought back from before, or changed by somebody else. */
export function EditorNotices({ editor }: { editor: ProductEditor }) {
  const { broughtBack, meeting, dirty } = editor;
  return (
    <>
      {broughtBack && dirty ? (
        <Notice kind="info" title="Your unsaved changes are back." className="mb-4">
          They were kept in this browser. Save them, or throw them away below.
        </Notice>
      ) : null}
      {meeting && meeting.conflicts.length === 0 ? (
        <div className="mb-4 grid justify-items-start gap-2">
          <Notice
            kind="info"
            title={`${meeting.by} changed this product while you were editing it.`}
            className="w-full"
          >
            {meeting.taken.length > 0 ? `Taken over: ${meeting.taken.join(', ')}. ` : ''}
            Their changes and yours are both kept.
          </Notice>
          <Button variant="quiet" size="small" className="max-md:h-11" onClick={editor.dismissMeeting}>
            I have seen it
          </Button>
        </div>
      ) : null}
    </>
  );
}
