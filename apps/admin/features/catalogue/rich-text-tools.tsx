import { Field } from '@souk/ui/field';
import { type Editor, useEditorState } from '@tiptap/react';
import { Bold, Heading3, Italic, Link, List, ListOrdered, Quote, Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { deskButton } from '../desk/desk-button';
import { ToolButton } from './tool-button';

/** What can be done with the text that is selected. */
export function RichTextTools({ editor }: { editor: Editor }) {
  const [address, setAddress] = useState<string | null>(null);
  const is = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      italic: now.isActive('italic'),
      heading: now.isActive('heading', { level: 3 }),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      quote: now.isActive('blockquote'),
      link: now.isActive('link'),
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const does = () => editor.chain().focus();
  const setLink = () => {
    const href = (address ?? '').trim();
    const whole = /^(https?:|mailto:)/i.test(href) ? href : `https://${href}`;
    const chain = does().extendMarkRange('link');
    if (href) chain.setLink({ href: whole }).run();
    else chain.unsetLink().run();
    setAddress(null);
  };
  return (
    <>
      <div role="toolbar" aria-label="Text" className="flex flex-wrap">
        <ToolButton label="Bold" Icon={Bold} pressed={is.bold} onPress={() => does().toggleBold().run()} />
        <ToolButton
          label="Italic"
          Icon={Italic}
          pressed={is.italic}
          onPress={() => does().toggleItalic().run()}
        />
        <ToolButton
          label="Heading"
          Icon={Heading3}
          pressed={is.heading}
          onPress={() => does().toggleHeading({ level: 3 }).run()}
        />
        <ToolButton
          label="List"
          Icon={List}
          pressed={is.bullets}
          onPress={() => does().toggleBulletList().run()}
        />
        <ToolButton
          label="Numbered list"
          Icon={ListOrdered}
          pressed={is.numbers}
          onPress={() => does().toggleOrderedList().run()}
        />
        <ToolButton
          label="Quote"
          Icon={Quote}
          pressed={is.quote}
          onPress={() => does().toggleBlockquote().run()}
        />
        <ToolButton
          label="Link"
          Icon={Link}
          pressed={is.link}
          onPress={() =>
            setAddress((now) => (now === null ? (editor.getAttributes('link').href ?? '') : null))
          }
        />
        <ToolButton label="Undo" Icon={Undo2} disabled={!is.undo} onPress={() => does().undo().run()} />
        <ToolButton label="Redo" Icon={Redo2} disabled={!is.redo} onPress={() => does().redo().run()} />
      </div>
      {address === null ? null : (
        <div className="order-last flex w-full flex-wrap items-end gap-2 p-2">
          <Field
            label="Address of the link"
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              setLink();
            }}
            className="min-w-52 flex-1"
          />
          <button type="button" onClick={setLink} className={deskButton('quiet')}>
            {address.trim() ? 'Set the link' : 'Take the link away'}
          </button>
        </div>
      )}
    </>
  );
}
