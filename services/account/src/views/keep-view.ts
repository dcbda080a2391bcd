import { inTransaction } from '@souk/service-kit/database';
import { type Refusal, refuse } from '@souk/service-kit/refusal';
import type { Service } from '@souk/service-kit/service';
import { countOthers, lockViews, upsertView, type View } from './view.queries.ts';

/** More than fit above a list. */
export const MOST_VIEWS = 12;

/** Keeps a view of a list for one person; one of the same name is replaced. Refusals: VIEW_LIMIT. */
export const keepView = (
  db: Service['db'],
  view: { staffId: string; list: string; name: string; address: string },
): Promise<View | Refusal> =>
  inTransaction(db, async (tx) => {
    await lockViews(tx, view.staffId);
    if ((await countOthers(tx, view)) >= MOST_VIEWS)
      return refuse(
        'VIEW_LIMIT',
        `You keep ${MOST_VIEWS} views of this list, which is the most. Forget one first.`,
      );
    return upsertView(tx, view);
  });
