import { Field } from '@souk/ui/field';
import { Panel } from '../desk/panel';
import { type EditorPart, textOf } from './editor-part';
import { TextArea } from './text-area';

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** What search engines show of it, and the address it has. */
export function SeoPanel(part: EditorPart) {
  const { draft, errors, update } = part;
  const title = draft.seo.title || draft.title || 'Without a name';
  const description = draft.seo.description || draft.tagline || plain(draft.storyHtml);
  return (
    <Panel title="Search engines">
      <div className="grid gap-4 px-5 pt-1 pb-5">
        <div data-testid="seo-preview" className="grid gap-0.5 rounded-field bg-sunk px-4 py-3">
          <span className="truncate text-ink-muted text-tiny">
            souk › products › {draft.handle || 'made from its name'}
          </span>
          <span className="line-clamp-1 font-semibold text-glaze">{title.slice(0, 65)}</span>
          <span className="line-clamp-2 text-tiny">
            {description.slice(0, 160) || 'What it is, in a sentence or two.'}
          </span>
        </div>
        <Field
          label="Title"
          optional
          maxLength={120}
          autoComplete="off"
          help={`${(draft.seo.title ?? '').length} of about 60`}
          refusal={errors['seo.title']}
          value={draft.seo.title ?? ''}
          onChange={(event) =>
            update((now) => ({ ...now, seo: { ...now.seo, title: event.target.value || null } }), 'seo')
          }
        />
        <TextArea
          label="Description"
          help={`${(draft.seo.description ?? '').length} of about 155`}
          maxLength={400}
          refusal={errors['seo.description']}
          value={draft.seo.description ?? ''}
          onChange={(text) =>
            update((now) => ({ ...now, seo: { ...now.seo, description: text || null } }), 'seo')
          }
        />
        <Field
          label="Address"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          placeholder="made from its name"
          help="A former address leads to the new one."
          {...textOf(part, 'handle')}
        />
      </div>
    </Panel>
  );
}
