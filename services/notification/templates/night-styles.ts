import { FLOOR_PX, night, onFloor } from './palette.ts';
import { stalls } from './stalls.ts';

/** Colours by night. Those by day are set inline, hence `!important`; Outlook marks its night with `data-ogsc`. */
export const nightStyles = (usedStalls: readonly string[]): string => {
  const colours = Object.entries(night).flatMap(([name, colour]) => [
    `.on-${name}{background-color:${colour}!important}`,
    `.in-${name}{color:${colour}!important}`,
    `.edge-${name}{border-color:${colour}!important}`,
  ]);
  const tiles = [...new Set(usedStalls)].flatMap((name) => {
    const { tile, niche, floor } = stalls[name]!.dark;
    return [standing(`.tile-${name}`, tile, floor), standing(`.niche-${name}`, niche, floor)];
  });
  const rules = [...colours, ...tiles];
  const forOutlook = rules.map((rule) => `[data-ogsc] ${rule}`);
  return `@media (prefers-color-scheme:dark){${rules.join('')}}${forOutlook.join('')}`;
};

const standing = (selector: string, wall: string, floor: string): string =>
  `${selector}{background-color:${wall}!important;background-image:${onFloor(wall, floor, FLOOR_PX)}!important}`;
