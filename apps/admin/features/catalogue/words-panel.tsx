import { Field } from '@souk/ui/field';
import { Panel } from '../desk/panel';
import { type EditorPart, textOf } from './editor-part';
import { RichText } from './rich-text';

/** What it is called and how it is told. */
export function WordsPanel(part: EditorPart) {
  const { draft, errors, update, readOnly } = part;
  return (
    <Panel title="Words">
      <div className="grid gap-4 px-5 pt-1 pb-5">
        <Field label="Name" maxLength={150} autoComplete="off" {...textOf(part, 'title')} />
        <Field
          label="Line below the name"
          optional
          maxLength={200}
          autoComplete="off"
          {...textOf(part, 'tagline')}
        />
        <Field
          label="Title of the story"
          optional
          maxLength={150}
          autoComplete="off"
          {...textOf(part, 'storyTitle')}
        />
        <RichText
          label="Story"
          readOnly={readOnly}
          value={draft.storyHtml}
          refusal={errors.storyHtml}
          onChange={(storyHtml) => update((now) => ({ ...now, storyHtml }), 'storyHtml')}
        />
      </div>
    </Panel>
  );
}
