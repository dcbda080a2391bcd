import { unwrap } from '@souk/service-kit/client';
import { asSystem } from '@souk/service-kit/context';
import { isRefusal } from '@souk/service-kit/refusal';
import type { Clients } from '../clients.ts';

const FRESH_MS = 8_000;
const LIMIT = 5_000;

type Answer = Awaited<ReturnType<typeof ask>>;

const ask = async (account: Clients['account'], sessionId: string) => {
  const session = await asSystem(
    () => unwrap(account.GET('/sessions/{id}', { params: { path: { id: sessionId } } })),
    { budgetMs: 2_000 },
  );
  return isRefusal(session) ? null : session.person;
};

/**
 * Asks the account service whether a session still stands, and remembers the answer for 8 seconds, so that signing
 * out everywhere or disabling a person bites well within 30. Throws `Unreachable` when account does not answer.
 */
export const createSessionCheck = (account: Clients['account']) => {
  const known = new Map<string, { answer: Promise<Answer>; until: number }>();
  return {
    person: (sessionId: string): Promise<Answer> => {
      const recent = known.get(sessionId);
      if (recent && recent.until > performance.now()) return recent.answer;
      if (known.size >= LIMIT) known.clear();
      const answer = ask(account, sessionId);
      known.set(sessionId, { answer, until: performance.now() + FRESH_MS });
      answer.catch(() => known.delete(sessionId));
      return answer;
    },
    forget: (sessionId: string): void => void known.delete(sessionId),
  };
};

export type SessionCheck = ReturnType<typeof createSessionCheck>;
