import { Field } from '@souk/ui/field';
import { Select } from '@souk/ui/select';
import { useState } from 'react';
import { Panel } from '../desk/panel';
import { type EditorPart, textOf } from './editor-part';
import type { Category } from './product-draft';

type PlacePanelProps = EditorPart & { categories: readonly Category[] };

/** Where it stands in the hall, and what else it is found by. */
export function PlacePanel(props: PlacePanelProps) {
  const { draft, errors, update, categories } = props;
  const stalls = categories.filter(({ parentId }) => parentId === null);
  const kinds = categories.filter(({ parentId }) => parentId === draft.categoryId);
  const refusal = errors.categoryId ?? errors.kindId;
  return (
    <Panel title="Place in the hall">
      <div className="grid gap-4 px-5 pt-1 pb-5 [&_select]:w-full [&_span:has(>select)]:block">
        <Select
          label="Stall"
          value={draft.categoryId}
          options={stalls.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(event) =>
            update(
              (now) => ({ ...now, categoryId: event.target.value, kindId: null }),
              'categoryId',
              'kindId',
            )
          }
        />
        <Select
          label="Kind"
          value={draft.kindId ?? ''}
          options={[
            { value: '', label: 'None' },
            ...kinds.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(event) => update((now) => ({ ...now, kindId: event.target.value || null }), 'kindId')}
        />
        {refusal ? <p className="-mt-2 font-medium text-danger text-small">{refusal}</p> : null}
        <Field
          label="What it is, on cards"
          optional
          help="Left empty, the name of its kind."
          maxLength={80}
          autoComplete="off"
          {...textOf(props, 'noun')}
        />
        <Field label="Made by" optional maxLength={100} autoComplete="off" {...textOf(props, 'vendor')} />
        <Tags {...props} />
      </div>
    </Panel>
  );
}

/** Words with commas between; taken over when one leaves the field. */
function Tags({ draft, errors, update }: EditorPart) {
  const shown = draft.tags.join(', ');
  const [typed, setTyped] = useState<{ text: string; upon: string } | null>(null);
  const text = typed && typed.upon === shown ? typed.text : shown;
  const refusal = errors.tags ?? Object.entries(errors).find(([path]) => path.startsWith('tags.'))?.[1];
  return (
    <Field
      label="Tags"
      optional
      help="With commas between. Search knows them; pages do not show them."
      refusal={refusal}
      autoComplete="off"
      value={text}
      onChange={(event) => setTyped({ text: event.target.value, upon: shown })}
      onBlur={() => {
        setTyped(null);
        const tags = [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
        if (tags.join(', ') !== shown) update((now) => ({ ...now, tags }), 'tags');
      }}
    />
  );
}
