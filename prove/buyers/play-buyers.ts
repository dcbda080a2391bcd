import type { Round } from '../plan/plan.ts';
import type { Desk } from '../world/desk.ts';
import type { Thing } from '../world/goods.ts';
import type { World } from '../world/open-world.ts';
import { changeOrder, isEdit } from './change-order.ts';
import type { Journal } from './journal.ts';
import { attendTo } from './merchant.ts';
import { GaveUp } from './shop-door.ts';
import { createShopper, type Shopper } from './shopper.ts';
import { stories } from './stories.ts';

export type Stage = {
  readonly world: World;
  readonly desk: Desk;
  readonly goods: readonly Thing[];
  readonly journal: Journal;
  /** Begins every key and address of this run. */
  readonly run: string;
  readonly code: string;
};

/** One buyer from the empty bag to whatever end; then the merchant has the order, if there is one. */
export const playOne = async (
  stage: Pick<Stage, 'desk' | 'journal' | 'goods'>,
  shopper: Shopper,
): Promise<void> => {
  await shopper.fillBag();
  await shopper.pause();
  const checkout = await shopper.start();
  if (!checkout) return;
  await shopper.pause();
  await stories[shopper.plan.story](shopper, checkout.id);
  const seen = await shopper.follow(checkout.id);
  if (!seen?.order) return;
  const { number } = seen.order;
  const what = shopper.plan.afterwards;
  if (isEdit(what)) await changeOrder(stage, shopper, { ...seen.order, what });
  else await attendTo(stage, { number, what });
};

/**
 * The buyers of a round, so many at a time, until `isEnough` says so of how many have come. Who loses patience leaves;
 * what they were told still counts.
 */
export const playBuyers = async (
  stage: Stage,
  round: Round,
  { atOnce, isEnough = () => false }: { atOnce: number; isEnough?: (come: number) => boolean },
): Promise<void> => {
  let come = 0;
  const next = async (): Promise<void> => {
    while (come < round.buyers.length && !isEnough(come)) {
      const plan = round.buyers[come++]!;
      try {
        await playOne(stage, createShopper({ ...stage, plan }));
      } catch (error) {
        if (!(error instanceof GaveUp)) stage.journal.note(plan.name, `left: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
};
