import { Select } from '@souk/ui/select';
import { Panel } from '../desk/panel';
import type { EditorPart } from './editor-part';
import type { DraftVariant } from './product-draft';

const classes: { value: DraftVariant['taxClass']; label: string }[] = [
  { value: 'standard', label: 'Standard' },
  { value: 'reduced', label: 'Reduced: food, books, plants' },
  { value: 'none', label: 'None' },
];

/** How the product is taxed: one choice for all of its variants. Files may set each of them. */
export function TaxPanel({ draft, update }: EditorPart) {
  const found = [...new Set(draft.variants.map(({ taxClass }) => taxClass))];
  const differ = found.length > 1;
  const choose = (taxClass: DraftVariant['taxClass']) =>
    update(
      (now) => ({ ...now, variants: now.variants.map((one) => ({ ...one, taxClass })) }),
      ...draft.variants.map((_, index) => `variants.${index}.taxClass`),
    );
  return (
    <Panel title="Tax">
      <div className="grid gap-2 px-5 pt-1 pb-5 [&_select]:w-full [&_span:has(>select)]:block">
        <Select
          label="Tax class"
          value={differ ? '' : found[0]}
          options={[...(differ ? [{ value: '', label: 'They differ' }] : []), ...classes]}
          onChange={(event) => {
            const chosen = classes.find(({ value }) => value === event.target.value);
            if (chosen) choose(chosen.value);
          }}
        />
        <p className="text-ink-muted text-tiny">
          {differ
            ? 'Variants differ now; a choice here is for all of them.'
            : 'Which rate that is, each country’s tax table says.'}
        </p>
      </div>
    </Panel>
  );
}
