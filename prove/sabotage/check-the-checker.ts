import { openDesk } from '../world/desk.ts';
import { bringGoods } from '../world/goods.ts';
import { openWorld } from '../world/open-world.ts';
import { sabotages } from './all.ts';
import { catchSabotage } from './catch-sabotage.ts';

/** Sabotages one shop, once for each name, and says whether its invariant told. True when all of them did. */
export const checkTheChecker = async (
  names: readonly string[],
  say: (line: string) => void,
): Promise<boolean> => {
  let caught = 0;
  const last: string[] = [];
  const world = await openWorld();
  try {
    const desk = openDesk(world);
    const goods = await bringGoods({ desk, databases: world.databases }, [
      { name: 'prove-plenty', stock: 100_000, priceMinor: 1_900 },
    ]);
    say('The shop is open.');
    for (const name of names) {
      const sabotage = sabotages.find(({ invariant }) => invariant === name)!;
      say(`${name}: ${sabotage.title}.`);
      const { ms, violations } = await catchSabotage({ world, desk, goods }, sabotage);
      for (const { says } of violations.slice(0, 5)) say(`  ${says}`);
      const verdict = ms === null ? `${name} NOT CAUGHT` : `${name} caught in ${(ms / 1000).toFixed(1)} s`;
      if (names.length > 1) say(verdict);
      else last.push(verdict);
      caught += ms === null ? 0 : 1;
    }
  } finally {
    await world.close();
  }
  if (names.length > 1) last.push(`\n${caught} passed, ${names.length - caught} failed`);
  for (const line of last) say(line);
  return caught === names.length;
};
