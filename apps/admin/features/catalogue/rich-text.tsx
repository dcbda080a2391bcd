'use client';

import './rich-text.css';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Code } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { RichTextTools } from './rich-text-tools';
import { ToolButton } from './tool-button';

type RichTextProps = {
  label: string;
  value: string;
  readOnly: boolean;
  onChange: (html: string) => void;
  refusal?: string | undefined;
};

/** What the toolbar can make; anything beyond it (a table, say) would be lost by typing. */
const KNOWN = /<\/?(?!(?:p|br|strong|b|em|i|u|s|ul|ol|li|h3|h4|h5|blockquote|a|hr)\b)[a-z]/i;

const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, protocols: ['https', 'http', 'mailto'] },
  }),
];

/** A story with emphasis, lists, headings and links. What is sent is cleaned once more where it is kept. */
export function RichText({ label, value, readOnly, onChange, refusal }: RichTextProps) {
  const beyond = KNOWN.test(value);
  const [asHtml, setAsHtml] = useState(beyond);
  const name = useId();
  return (
    <div className="grid gap-1.5">
      <span id={name} className="flex items-baseline justify-between gap-3 text-small font-semibold">
        {label}
      </span>
      <div
        className={`overflow-clip rounded-field border-[1.5px] bg-raised focus-within:border-ink ${refusal ? 'border-danger' : 'border-line-strong'}`}
      >
        {asHtml ? (
          <>
            <div className="flex justify-end border-line border-b p-1">
              <HtmlSwitch asHtml onSwitch={() => setAsHtml(false)} />
            </div>
            <textarea
              aria-labelledby={name}
              value={value}
              onChange={(event) => onChange(event.target.value)}
              spellCheck={false}
              className="block min-h-48 w-full bg-raised px-4 py-3 font-mono text-tiny outline-none"
            />
          </>
        ) : (
          <Written
            labelledBy={name}
            value={value}
            readOnly={readOnly}
            onChange={onChange}
            onHtml={() => setAsHtml(true)}
          />
        )}
      </div>
      {beyond && asHtml ? (
        <p className="text-small text-ink-muted">
          This story holds more than the toolbar knows, such as a table. It is edited as HTML, so that nothing
          is lost.
        </p>
      ) : null}
      {refusal ? <p className="font-medium text-danger text-small">{refusal}</p> : null}
    </div>
  );
}

type WrittenProps = {
  labelledBy: string;
  value: string;
  readOnly: boolean;
  onChange: (html: string) => void;
  onHtml: () => void;
};

function Written({ labelledBy, value, readOnly, onChange, onHtml }: WrittenProps) {
  const written = useRef(value);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  const editor = useEditor({
    extensions,
    content: value,
    editable: !readOnly,
    immediatelyRender: false,
    // Its styles stand in rich-text.css: a strict content security policy lets no script write styles.
    injectCSS: false,
    editorProps: {
      attributes: {
        class: 'story-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
      },
    },
    onUpdate: ({ editor: now }) => {
      written.current = now.isEmpty ? '' : now.getHTML();
      change.current(written.current);
    },
  });
  useEffect(() => {
    editor?.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  useEffect(() => {
    // Saved, brought back or merged: what stands in the draft is not what was typed here.
    if (!editor || value === written.current) return;
    written.current = value;
    editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  return (
    <>
      <div className="flex flex-wrap items-center justify-between border-line border-b p-1">
        {editor ? <RichTextTools editor={editor} /> : <span className="h-8" />}
        <HtmlSwitch asHtml={false} onSwitch={onHtml} />
      </div>
      <EditorContent editor={editor} />
    </>
  );
}

function HtmlSwitch({ asHtml, onSwitch }: { asHtml: boolean; onSwitch: () => void }) {
  return <ToolButton label="Edit as HTML" Icon={Code} pressed={asHtml} onPress={onSwitch} />;
}
