import { bags } from './bags.ts';
import { craft } from './craft.ts';
import type { DemoStall } from './demo-product.ts';
import { home } from './home.ts';
import { outdoors } from './outdoors.ts';
import { play } from './play.ts';
import { sound } from './sound.ts';
import { table } from './table.ts';
import { wear } from './wear.ts';

/** The eight stalls, in the order they stand in the hall. */
export const stalls: DemoStall[] = [sound, table, home, wear, bags, play, outdoors, craft];

/** Who stands in the three arches of the front door, and what the stallholder picked this week. */
export const frontDoor = {
  arches: ['meander-amphora', 'pomegranate-daypack', 'long-player-headphones'],
  pick: 'boulevard-bicycle',
};
