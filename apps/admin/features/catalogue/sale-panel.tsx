import { Button } from '@souk/ui/button';
import { Field } from '@souk/ui/field';
import { DateTimeField } from '../desk/form/date-time-field';
import { Panel } from '../desk/panel';
import type { EditorPart } from './editor-part';
import type { DraftVariant } from './product-draft';

/** What the sale is called and when it ends, for every variant that has a sale price. */
export function SalePanel({ draft, update }: EditorPart) {
  const onSale = draft.variants.filter(({ sale }) => sale !== null);
  const first = onSale[0]?.sale;
  if (!first) return null;
  const change = (changes: Partial<NonNullable<DraftVariant['sale']>>) =>
    update(
      (now) => ({
        ...now,
        variants: now.variants.map((one) => (one.sale ? { ...one, sale: { ...one.sale, ...changes } } : one)),
      }),
      'variants',
    );
  const differ = onSale.some(({ sale }) => sale?.label !== first.label || sale?.until !== first.until);
  return (
    <Panel
      title="Sale"
      aside={`${onSale.length} of ${draft.variants.length} ${draft.variants.length === 1 ? 'variant' : 'variants'}`}
    >
      <div className="grid gap-4 px-5 pt-1 pb-5">
        <Field
          label="Called"
          value={first.label}
          maxLength={60}
          help={differ ? 'They differ now; a change here is for all of them.' : undefined}
          onChange={(event) => change({ label: event.target.value })}
        />
        <DateTimeField label="Ends" optional value={first.until} onChange={(until) => change({ until })} />
        <div>
          <Button
            variant="quiet"
            size="small"
            className="max-md:h-11"
            onClick={() =>
              update(
                (now) => ({ ...now, variants: now.variants.map((one) => ({ ...one, sale: null })) }),
                'variants',
              )
            }
          >
            End the sale
          </Button>
        </div>
      </div>
    </Panel>
  );
}
