'use client';

import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Slider } from '@base-ui/react/slider';

type Pair = [number, number];
type Props = {
  /** What the two ends are called. */
  labels: [string, string];
  min: number;
  max: number;
  value: Pair;
  valueText: (value: number) => string;
  onChange: (value: Pair) => void;
  /** The hand has let go. */
  onCommit: (value: Pair) => void;
  /** Which way lines run: the lesser end stands where they begin. */
  direction?: 'ltr' | 'rtl';
};

const pair = (value: number | readonly number[]): Pair =>
  typeof value === 'number' ? [value, value] : [value[0] ?? 0, value[1] ?? 0];

/** Two ends of a range on one thread. */
export function RangeSlider(props: Props) {
  const { labels, min, max, value, valueText, onChange, onCommit, direction = 'ltr' } = props;
  return (
    <DirectionProvider direction={direction}>
      <Slider.Root
        min={min}
        max={max}
        value={value}
        onValueChange={(next) => onChange(pair(next))}
        onValueCommitted={(next) => onCommit(pair(next))}
      >
        <Slider.Control className="flex h-6 w-full touch-none items-center select-none">
          <Slider.Track className="h-0.5 w-full bg-line">
            <Slider.Indicator className="bg-ink" />
            {labels.map((label, at) => (
              <Slider.Thumb
                key={label}
                index={at}
                aria-label={label}
                getAriaValueText={(_text, current) => valueText(current)}
                className="size-5 rounded-pill border-2 border-ink bg-raised has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-focus"
              />
            ))}
          </Slider.Track>
        </Slider.Control>
      </Slider.Root>
    </DirectionProvider>
  );
}
