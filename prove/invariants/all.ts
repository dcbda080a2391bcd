import { stockAddsUp } from './i01-stock.ts';
import { moneyIsTakenOnce } from './i02-captures.ts';
import { everyCaptureEnds } from './i03-every-capture.ts';
import { noHoldForNobody } from './i04-holds.ts';
import { eventsArriveOnce } from './i05-events.ts';
import { everySagaEndsOrIsDue } from './i06-sagas.ts';
import { statusesMoveAlongEdges } from './i07-edges.ts';
import { sumsAreRight } from './i08-sums.ts';
import { acknowledgedHolds } from './i09-acknowledged.ts';
import { lettersAreOne } from './i10-letters.ts';
import type { Invariant } from './invariant.ts';

/** Everything that must hold, whoever dies when. */
export const invariants: readonly Invariant[] = [
  stockAddsUp,
  moneyIsTakenOnce,
  everyCaptureEnds,
  noHoldForNobody,
  eventsArriveOnce,
  everySagaEndsOrIsDue,
  statusesMoveAlongEdges,
  sumsAreRight,
  acknowledgedHolds,
  lettersAreOne,
];
