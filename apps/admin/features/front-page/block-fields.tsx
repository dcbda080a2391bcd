import { Checkbox } from '@souk/ui/checkbox';
import type { Block, Choice, Refusals, Words } from './front-page-types';
import { OneThing, ThingsFields } from './things-fields';
import type { Named } from './use-named';
import { AddWay, WayFields } from './way-fields';
import { WordsField } from './words-field';

type BlockFieldsProps = {
  block: Block;
  places: readonly Choice[];
  stalls: readonly Choice[];
  named: Named;
  refusals: Refusals;
  onChange: (block: Block) => void;
};

/** Everything a block says and shows. */
export function BlockFields({ block, places, stalls, named, refusals, onChange }: BlockFieldsProps) {
  const words = (
    label: string,
    path: 'heading' | 'lead' | 'text',
    most: number,
    long: boolean,
    help?: string,
  ) => (
    <WordsField
      key={path}
      label={label}
      help={help ?? ''}
      words={(block as Block & Record<typeof path, Words>)[path]}
      path={path}
      refusals={refusals}
      most={most}
      long={long}
      onChange={(said) => onChange({ ...block, [path]: said } as Block)}
    />
  );
  const common = { places, refusals };
  switch (block.kind) {
    case 'hero':
      return (
        <>
          {words(
            'Title',
            'heading',
            90,
            true,
            'A line break is one. {stalls} becomes “Eight stalls”, as many as there are.',
          )}
          {words('Below the title', 'lead', 300, true)}
          <ThingsFields
            label="In the three arches"
            things={block.things}
            stalls={stalls}
            named={named}
            refusal={refusals['things.products']}
            onChange={(things) => onChange({ ...block, things })}
          />
          {block.ways.map((way, nth) => (
            <WayFields
              // biome-ignore lint/suspicious/noArrayIndexKey: a button has nothing else that stays.
              key={nth}
              {...common}
              name={nth === 0 ? 'First button' : 'Second button'}
              way={way}
              path={`ways.${nth}`}
              onChange={(changed) => onChange({ ...block, ways: block.ways.with(nth, changed) })}
              onRemove={() => onChange({ ...block, ways: block.ways.toSpliced(nth, 1) })}
            />
          ))}
          {block.ways.length < 2 ? (
            <AddWay
              label="Add a button"
              onAdd={(way) => onChange({ ...block, ways: [...block.ways, way] })}
            />
          ) : null}
        </>
      );
    case 'stalls':
      return (
        <>
          {words('Title', 'heading', 90, false)}
          <fieldset className="grid gap-1">
            <legend className="mb-1.5 font-semibold">Which stalls</legend>
            <p className="-mt-1.5 mb-2 text-small text-ink-muted">
              None chosen: all that have something, in their order.
            </p>
            {stalls.map(({ value, label }) => (
              <Checkbox
                key={value}
                className="max-md:min-h-11"
                checked={block.stalls.includes(value)}
                onChange={(event) =>
                  onChange({
                    ...block,
                    stalls: event.target.checked
                      ? [...block.stalls, value]
                      : block.stalls.filter((one) => one !== value),
                  })
                }
              >
                {label}
              </Checkbox>
            ))}
          </fieldset>
        </>
      );
    case 'things':
      return (
        <>
          {words('Title', 'heading', 90, false)}
          <ThingsFields
            label="What stands there"
            things={block.things}
            stalls={stalls}
            named={named}
            refusal={refusals['things.products']}
            onChange={(things) => onChange({ ...block, things })}
          />
          <OneThing
            label="Shown large beside them (optional)"
            id={block.pick}
            named={named}
            refusal={refusals.pick}
            onChange={(pick) => onChange({ ...block, pick })}
          />
          <OneWay
            {...common}
            path="more"
            way={block.more}
            onChange={(more) => onChange({ ...block, more })}
          />
        </>
      );
    case 'story':
      return (
        <>
          {words('Title', 'heading', 90, false)}
          {words('What you tell', 'text', 2_000, true, 'An empty line begins a new paragraph.')}
          <OneThing
            label="The thing it is about (optional)"
            id={block.picture}
            named={named}
            refusal={refusals.picture}
            onChange={(picture) => onChange({ ...block, picture })}
          />
          <OneWay {...common} path="way" way={block.way} onChange={(way) => onChange({ ...block, way })} />
        </>
      );
    case 'pricing':
      return (
        <>
          {words('Title', 'heading', 90, false)}
          {words('What you tell', 'text', 300, true)}
          <OneWay {...common} path="way" way={block.way} onChange={(way) => onChange({ ...block, way })} />
        </>
      );
  }
}

type OneWayProps = {
  path: string;
  way: { label: Words; to: string } | null;
  places: readonly Choice[];
  refusals: Refusals;
  onChange: (way: { label: Words; to: string } | null) => void;
};

function OneWay({ path, way, places, refusals, onChange }: OneWayProps) {
  return way === null ? (
    <AddWay label="Add a button" onAdd={onChange} />
  ) : (
    <WayFields
      name="Button"
      way={way}
      path={path}
      places={places}
      refusals={refusals}
      onChange={onChange}
      onRemove={() => onChange(null)}
    />
  );
}
