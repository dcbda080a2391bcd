import { armAll, firstDeath, revive, watchTakeOver } from './crash.ts';
import { anywhere, anywhereIn, parts } from './crash-points.ts';
import type { Fault, Strike } from './fault.ts';
import { ANYWHERE, reached } from './reached.ts';

const LASTS_MS = 40_000;
/** More than a checkout has in any one part, so that death comes at any moment of it. */
const MOST_PASSED = 30;

/** Parts that pass too few places in the time there is: they die at the first one. */
const slow = new Set<string>(['account']);

/** The kinds of places of one part at which nobody died yet, or all it has. */
const kindsOf = (part: string): string[] => {
  const own = (places: readonly string[]): string[] =>
    anywhere.filter((place) => places.includes(place.replace(ANYWHERE, part)));
  const left = own(reached.leftOf(ANYWHERE));
  return left.length > 0 ? left : own(anywhereIn);
};

/** Nobody who buys here has an account: somebody asks for a code to come in by. */
const askForCode = ({ desk, run, random }: Strike): Promise<unknown> =>
  desk.ask('account', {
    ...{ method: 'POST', path: '/door-codes', patienceMs: 3_000 },
    json: {
      ...{ email: `${run}-${random.below(1_000_000)}@prove.example`, market: 'en-us' },
      // One place may ask only so often.
      clientAddress: `10.0.0.${random.below(250)}`,
    },
  });

const killIn = async (strike: Strike, part: string): Promise<void> => {
  const after = strike.random.below(MOST_PASSED);
  const place = strike.random.pick(kindsOf(part));
  const dying = firstDeath(strike, part);
  await armAll(strike, part, [place], slow.has(part) ? 0 : after);
  if (part === 'account') void askForCode(strike).catch(() => undefined);
  const death = await dying;
  await armAll(strike, part, []);
  if (death) await watchTakeOver(strike, death);
  else slow.add(part);
  await revive(strike, part);
};

/**
 * SIGKILL in any part, at whatever commit or call of another service chance says: not only where somebody thought of
 * naming a place. Two parts at a time lose one of theirs.
 */
export const killAnywhere: Fault = {
  name: 'kill-anywhere',
  title: 'SIGKILL of any two parts, before and after any commit or call',
  weight: 3,
  inject: async (strike) => {
    const until = performance.now() + LASTS_MS;
    const apart = parts.length / 2;
    for (let n = strike.random.below(apart); performance.now() < until && !strike.over.aborted; n++)
      await Promise.all([killIn(strike, parts[n % apart]!), killIn(strike, parts[(n % apart) + apart]!)]);
  },
};
