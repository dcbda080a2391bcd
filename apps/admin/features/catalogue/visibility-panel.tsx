import { Radio } from '@souk/ui/radio';
import { DateTimeField } from '../desk/form/date-time-field';
import { Panel } from '../desk/panel';
import type { EditorPart } from './editor-part';
import type { Status } from './product-draft';

const choices: { value: Status; label: string; says: string }[] = [
  { value: 'draft', label: 'Draft', says: 'Only staff see it.' },
  { value: 'scheduled', label: 'Scheduled', says: 'It publishes itself.' },
  { value: 'published', label: 'Published', says: 'It stands in the hall.' },
];

/** Who sees it, and from when. */
export function VisibilityPanel({ draft, errors, update }: EditorPart) {
  const choose = (status: Status) => update((now) => ({ ...now, status }), 'status', 'publishAt');
  return (
    <Panel title="Visibility">
      <fieldset className="grid gap-1 px-5 pt-1 pb-5">
        <legend className="sr-only">Who sees it</legend>
        {draft.status === 'archived' ? (
          <p className="mb-2 text-ink-muted">It was withdrawn. Choose anew, then save, to bring it back.</p>
        ) : null}
        {choices.map(({ value, label, says }) => (
          <Radio
            key={value}
            name="status"
            value={value}
            checked={draft.status === value}
            onChange={() => choose(value)}
          >
            <span className="font-semibold">{label}</span>
            <span className="text-ink-muted"> {says}</span>
          </Radio>
        ))}
        {draft.status === 'scheduled' ? (
          <DateTimeField
            label="Publish at"
            className="mt-2"
            value={draft.publishAt}
            refusal={errors.publishAt}
            onChange={(publishAt) => update((now) => ({ ...now, publishAt }), 'publishAt')}
          />
        ) : null}
      </fieldset>
    </Panel>
  );
}
