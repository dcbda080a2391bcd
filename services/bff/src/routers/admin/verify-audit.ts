import type { components } from '@souk/notification/openapi';
import { unwrap } from '@souk/service-kit/client';
import { isRefusal } from '@souk/service-kit/refusal';
import type { ServiceName, ServiceReach } from '../../every-service.ts';

type Letter = components['schemas']['AuditLetter'];
type Point = { place: number; hash: string };

/** What became of holding one log against its own chain and against the head that was mailed. */
export type LogVerdict = {
  service: ServiceName;
  state: 'whole' | 'tampered' | 'unfinished' | 'silent';
  /** How many records were recomputed. */
  records: number;
  /** The day whose mailed head the log arrived at; null where none was mailed yet. */
  day: string | null;
  wrong: { place: number; why: string } | null;
};

/** Very long logs are recomputed in several calls; each takes up where the one before ended. */
const MOST_CALLS = 50;

type Leg = { point: Point; wrong: LogVerdict['wrong']; complete: boolean };

const recompute = async ({ client }: ServiceReach, from: Point | null, to: Point | null): Promise<Leg> => {
  let point = from;
  for (let call = 0; call < MOST_CALLS; call++) {
    const query = {
      ...(point && { from: point.place, fromHash: point.hash }),
      ...(to && { to: to.place, toHash: to.hash }),
    };
    const verdict = await unwrap(client.GET('/audit/verify', { params: { query } }));
    if (isRefusal(verdict)) throw verdict;
    point = verdict.upTo;
    if (verdict.wrong || verdict.complete) return { point, wrong: verdict.wrong, complete: true };
  }
  return { point: point!, wrong: null, complete: false };
};

/**
 * Recomputes a log from its first record to the head that was mailed last, which it must arrive at, and on from there to
 * its present head.
 */
export const verifyLog = async (reach: ServiceReach, letter: Letter | null): Promise<LogVerdict> => {
  const mailed = letter?.heads.find(({ service }) => service === reach.name) ?? null;
  const day = mailed && letter ? letter.day : null;
  const verdict = (state: LogVerdict['state'], records: number, wrong: LogVerdict['wrong'] = null) => ({
    service: reach.name,
    state,
    records,
    day,
    wrong,
  });
  if (mailed && !mailed.signed)
    return verdict('tampered', 0, {
      place: mailed.place,
      why: 'The head kept from the letter no longer carries its signature. Compare it with the letter itself.',
    });
  try {
    const first = mailed ? await recompute(reach, null, mailed) : null;
    if (first?.wrong) return verdict('tampered', first.point.place, first.wrong);
    if (first && !first.complete) return verdict('unfinished', first.point.place);
    const rest = await recompute(reach, first?.point ?? null, null);
    if (rest.wrong) return verdict('tampered', rest.point.place, rest.wrong);
    return verdict(rest.complete ? 'whole' : 'unfinished', rest.point.place);
  } catch (error) {
    if (isRefusal(error) && error.code === 'FORBIDDEN') throw error;
    return verdict('silent', 0);
  }
};
