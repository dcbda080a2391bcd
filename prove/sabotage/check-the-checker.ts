import { sabotages } from './all.ts';
import { catchSabotage } from './catch-sabotage.ts';

/** Sabotages the shop, once for each name, and says whether its invariant told. True when all of them did. */
export const checkTheChecker = async (
  names: readonly string[],
  say: (line: string) => void,
): Promise<boolean> => {
  let caught = 0;
  for (const name of names) {
    const sabotage = sabotages.find(({ invariant }) => invariant === name)!;
    const { ms, violations } = await catchSabotage(sabotage, say);
    for (const { says } of violations.slice(0, 5)) say(`  ${says}`);
    say(ms === null ? `${name} NOT CAUGHT` : `${name} caught in ${(ms / 1000).toFixed(1)} s`);
    caught += ms === null ? 0 : 1;
  }
  if (names.length > 1) say(`\n${caught} passed, ${names.length - caught} failed`);
  return caught === names.length;
};
