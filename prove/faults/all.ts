import { bankTooLate } from './bank-too-late.ts';
import { clockOff } from './clock-off.ts';
import { commitAnswerLost, databaseCut, databaseKilled, databaseRestart } from './database.ts';
import { eventsAgain, poisonEvent } from './events.ts';
import type { Fault } from './fault.ts';
import { freezePastLease } from './freeze-past-lease.ts';
import { captureFails, gatewayBroken, gatewaySilent, gatewaySlow, webhooksAstray } from './gateway.ts';
import { killAtCrashPoints } from './kill-at-crash-points.ts';
import { brokenLines, feedsAway, oneWayCut, silentPeer, slowPeer } from './lines.ts';
import { lockedTables } from './locked-tables.ts';
import { powerCut } from './power-cut.ts';
import { holdsRunOut, lastUnit, lastUse } from './races.ts';
import { rollingRestart, terminateUnderLoad } from './restart-in-order.ts';
import { webhooksForged } from './webhooks-forged.ts';

/** Everything that can be made to go wrong, by name. */
export const faults: readonly Fault[] = [
  killAtCrashPoints('order', { weight: 5 }),
  killAtCrashPoints('payment', { weight: 2 }),
  killAtCrashPoints('inventory'),
  killAtCrashPoints('notification'),
  freezePastLease,
  terminateUnderLoad,
  rollingRestart,
  databaseRestart,
  databaseKilled,
  databaseCut,
  commitAnswerLost,
  gatewaySlow,
  gatewaySilent,
  gatewayBroken,
  captureFails,
  webhooksAstray,
  webhooksForged,
  oneWayCut,
  slowPeer,
  silentPeer,
  brokenLines,
  feedsAway,
  clockOff,
  poisonEvent,
  eventsAgain,
  lockedTables,
  lastUnit,
  lastUse,
  holdsRunOut,
  bankTooLate,
  powerCut,
];
