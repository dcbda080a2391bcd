import { parseArgs } from 'node:util';
import { CannotStart } from '../scripts/cannot-start.mjs';

export type Flags = {
  readonly seed: number;
  readonly minutes: number;
  /** Only these faults; all of them where none is named. In an order of chance. */
  readonly faults: readonly string[];
  /** The minute of it that every run of the tests plays, whatever else is chosen. */
  readonly isSlice: boolean;
  readonly sabotage: string | null;
};

const DEFAULT_MINUTES = 2;

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string' },
        minutes: { type: 'string' },
        fault: { type: 'string' },
        sabotage: { type: 'string' },
        slice: { type: 'boolean' },
      },
    }).values;
  } catch (cause) {
    throw new CannotStart(
      `${(cause as Error).message.split('. ')[0]}: npm run prove knows --seed, --minutes, --fault, --slice and --sabotage.`,
    );
  }
};

const number = (name: string, text: string, { from, to }: { from: number; to: number }): number => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= from && value <= to))
    throw new CannotStart(`--${name} is "${text}": say a number from ${from} to ${to}.`);
  return value;
};

/** What whoever proves the shop has chosen. Throws CannotStart, in one sentence, where that is nothing it knows. */
export const readFlags = (
  args: readonly string[],
  known: { faults: readonly string[]; sabotages: readonly string[]; seed: () => number },
): Flags => {
  const { seed, minutes, fault, sabotage = null, slice: isSlice = false } = parse(args);
  const faults = fault?.split(',') ?? known.faults;
  const unknown = faults.find((name) => !known.faults.includes(name));
  if (unknown !== undefined)
    throw new CannotStart(`There is no fault "${unknown}": choose of ${known.faults.join(', ')}.`);
  if (sabotage !== null && !known.sabotages.includes(sabotage))
    throw new CannotStart(`There is no sabotage "${sabotage}": choose one of ${known.sabotages.join(', ')}.`);
  return {
    seed: seed === undefined ? known.seed() : Math.floor(number('seed', seed, { from: 0, to: 2 ** 31 - 1 })),
    minutes: minutes === undefined ? DEFAULT_MINUTES : number('minutes', minutes, { from: 0.1, to: 24 * 60 }),
    faults,
    isSlice,
    sabotage,
  };
};
