import { Button } from '@souk/ui/button';
import { Select } from '@souk/ui/select';
import type { Choice, Refusals, Way } from './front-page-types';
import { WordsField } from './words-field';

type WayFieldsProps = {
  /** What it is called here: "Button". */
  name: string;
  way: Way;
  path: string;
  places: readonly Choice[];
  refusals: Refusals;
  onChange: (way: Way) => void;
  onRemove: () => void;
};

/** A button that leads into the shop: what it says, and where to. */
export function WayFields({ name, way, path, places, refusals, onChange, onRemove }: WayFieldsProps) {
  const known = places.some(({ value }) => value === way.to);
  return (
    <div className="grid gap-4 rounded-field border border-line p-4">
      <WordsField
        label={name}
        words={way.label}
        path={`${path}.label`}
        refusals={refusals}
        most={40}
        onChange={(label) => onChange({ ...way, label })}
      />
      <Select
        label={`Where “${way.label.en || name}” leads`}
        value={way.to}
        options={known ? places : [...places, { value: way.to, label: way.to }]}
        onChange={(event) => onChange({ ...way, to: event.target.value })}
      />
      {refusals[`${path}.to`] ? (
        <p className="font-medium text-danger text-small">{refusals[`${path}.to`]}</p>
      ) : null}
      <Button variant="quiet" size="small" className="justify-self-start max-md:h-11" onClick={onRemove}>
        Take this button away
      </Button>
    </div>
  );
}

type AddWayProps = { label: string; onAdd: (way: Way) => void };

/** Where there is no button yet. */
export function AddWay({ label, onAdd }: AddWayProps) {
  return (
    <Button
      variant="quiet"
      size="small"
      className="justify-self-start max-md:h-11"
      onClick={() => onAdd({ label: { en: '' }, to: '/stalls/all' })}
    >
      {label}
    </Button>
  );
}
