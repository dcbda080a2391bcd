import { Button } from '@souk/ui/button';
import { Select } from '@souk/ui/select';
import { Panel } from '../desk/panel';
import type { EditorPart } from './editor-part';
import { type TaxClass, taxClasses } from './tax-classes';
import type { TaxPerVariant } from './use-tax-per-variant';

/** How the product is taxed: one choice for all of its variants, and the way to one for each. */
export function TaxPanel({ draft, errors, update, readOnly, tax }: EditorPart & { tax: TaxPerVariant }) {
  const { several, differ, shown } = tax;
  const choose = (taxClass: TaxClass) => {
    tax.close();
    update(
      (now) => ({ ...now, variants: now.variants.map((one) => ({ ...one, taxClass })) }),
      ...draft.variants.map((_, index) => `variants.${index}.taxClass`),
    );
  };
  // Where each has a field of its own, what is wrong stands there.
  const refusal = shown ? undefined : refusalOf(draft.variants.length, errors);
  return (
    <Panel title="Tax">
      <div className="grid justify-items-start gap-2 px-5 pt-1 pb-5 [&_select]:w-full [&_span:has(>select)]:block">
        <Select
          label="Tax class"
          className="w-full"
          value={differ ? '' : draft.variants[0]?.taxClass}
          options={[...(differ ? [{ value: '', label: 'They differ' }] : []), ...taxClasses]}
          aria-invalid={refusal ? true : undefined}
          aria-describedby="tax-note"
          onChange={(event) => {
            const chosen = taxClasses.find(({ value }) => value === event.target.value);
            if (chosen) choose(chosen.value);
          }}
        />
        <p id="tax-note" className="text-ink-muted text-tiny">
          {refusal ? <span className="block font-medium text-danger">{refusal}</span> : null}
          {shown
            ? 'Each variant has its own, in the table of variants; a choice here is for all of them.'
            : 'Which rate that is, each country’s tax table says.'}
        </p>
        {several && !shown && !readOnly ? (
          <Button variant="quiet" size="small" className="max-md:h-11" onClick={tax.ask}>
            Set tax per variant
          </Button>
        ) : null}
      </div>
    </Panel>
  );
}

const refusalOf = (variants: number, errors: EditorPart['errors']): string | undefined =>
  Array.from({ length: variants }, (_, index) => errors[`variants.${index}.taxClass`]).find(Boolean);
