// `npm run prove`: a shop of its own, buyers and faults by seed, and after each fault every invariant.
import { CannotStart } from '../scripts/cannot-start.mjs';
import { faults } from './faults/all.ts';
import { readFlags } from './flags.ts';
import { proveShop } from './prove-shop.ts';
import { sabotages } from './sabotage/all.ts';
import { checkTheChecker } from './sabotage/check-the-checker.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

try {
  const each = sabotages.map(({ invariant }) => invariant);
  const flags = readFlags(process.argv.slice(2), {
    faults: faults.map(({ name }) => name),
    sabotages: [...each, 'all'],
    seed: () => Math.floor(Math.random() * 2 ** 31),
  });
  const { sabotage } = flags;
  const isGood =
    sabotage === null
      ? await proveShop(flags, say)
      : await checkTheChecker(sabotage === 'all' ? each : [sabotage], say);
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
process.exit();
