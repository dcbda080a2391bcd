import { HttpResponse } from 'msw';
import type { Answer } from './answers.ts';

/**
 * - `lost call`: the request never arrives
 * - `lost answer`: it does what was asked, and the answer is lost
 * - `500 after`: it does what was asked and answers 500
 * - `crash before` / `crash after`: the caller dies around the call (somebody else holds its lease by then)
 */
export type FaultKind = 'lost call' | 'lost answer' | '500 after' | 'crash before' | 'crash after';
export const faultKinds: FaultKind[] = [
  'lost call',
  'lost answer',
  '500 after',
  'crash before',
  'crash after',
];

type Fault = { subject: string; step: string; kind: FaultKind; times: number };
/** The client itself asks three times when an answer is lost: more, so that its caller has to deal with it too. */
const TIMES: Record<FaultKind, number> = {
  'lost call': 4,
  'lost answer': 4,
  '500 after': 2,
  'crash before': 1,
  'crash after': 1,
};

export const createFaults = (crash: (subject: string) => Promise<void>) => {
  const faults: Fault[] = [];
  const meets = new Map<string, number>();
  return {
    /** How often a fault was met, by subject and step. */
    met: (subject: string, step: string): number => meets.get(`${subject} ${step}`) ?? 0,
    plan: (subject: string, step: string, kind: FaultKind): void => {
      faults.push({ subject, step, kind, times: TIMES[kind] });
    },
    /** Answers as planned for any of the subjects a request is about, or as it really is. */
    around: async (step: string, subjects: string[], effect: () => Answer): Promise<Response> => {
      const fault = faults.find(
        (one) => one.times > 0 && one.step === step && subjects.includes(one.subject),
      );
      if (fault) {
        fault.times -= 1;
        const name = `${fault.subject} ${step}`;
        meets.set(name, (meets.get(name) ?? 0) + 1);
      }
      if (fault?.kind === 'lost call') return HttpResponse.error();
      if (fault?.kind === 'crash before') {
        await crash(subjects[0] ?? '');
        return HttpResponse.error();
      }
      const { status, body } = effect();
      if (fault?.kind === 'crash after') await crash(subjects[0] ?? '');
      if (fault?.kind === 'lost answer') return HttpResponse.error();
      if (fault?.kind === '500 after') return HttpResponse.json({}, { status: 500 });
      return HttpResponse.json(body, { status });
    },
  };
};
export type Faults = ReturnType<typeof createFaults>;
