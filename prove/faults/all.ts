import { bankTooLate } from './bank-too-late.ts';
import { clockOff } from './clock-off.ts';
import { commitAnswerLost, databaseCut, databaseKilled, databaseRestart } from './database.ts';
import { eventsAgain, poisonEvent } from './events.ts';
import type { Fault } from './fault.ts';
import { freezePastLease } from './freeze-past-lease.ts';
import {
  captureFails,
  captureRefused,
  gatewayBroken,
  gatewaySilent,
  gatewaySlow,
  webhooksAstray,
} from './gateway.ts';
import { hangingPeer } from './hanging-peer.ts';
import { killAnywhere } from './kill-anywhere.ts';
import { killAtCrashPoints } from './kill-at-crash-points.ts';
import { killWhileUndoing } from './kill-while-undoing.ts';
import { brokenLines, feedsAway, silentPeer, slowPeer } from './lines.ts';
import { lockedTables } from './locked-tables.ts';
import { oneWayCut } from './one-way-cut.ts';
import { powerCut } from './power-cut.ts';
import { holdsRunOut, lastUnit, lastUse } from './races.ts';
import { rollingRestart, terminateUnderLoad } from './restart-in-order.ts';
import { strays } from './strays.ts';
import { webhooksForged } from './webhooks-forged.ts';

/** Everything that can be made to go wrong, by name. */
export const faults: readonly Fault[] = [
  killAtCrashPoints('order', { weight: 7 }),
  killAtCrashPoints('payment', { weight: 2 }),
  killAtCrashPoints('inventory'),
  killAtCrashPoints('notification'),
  killAtCrashPoints('catalog'),
  killAnywhere,
  killWhileUndoing,
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
  captureRefused,
  webhooksAstray,
  webhooksForged,
  oneWayCut,
  slowPeer,
  silentPeer,
  brokenLines,
  hangingPeer,
  feedsAway,
  clockOff,
  poisonEvent,
  eventsAgain,
  strays,
  lockedTables,
  lastUnit,
  lastUse,
  holdsRunOut,
  bankTooLate,
  powerCut,
];
