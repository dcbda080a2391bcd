import { z } from 'zod';
import { type SignInRefusal, unreachable } from './sign-in-refusal.ts';

const answerSchema = z.object({
  result: z.object({ data: z.object({ sessionId: z.string(), person: z.object({ id: z.string() }) }) }),
});
const refusalSchema = z.object({
  code: z.string(),
  detail: z.string(),
  retryAfterSeconds: z.number().optional(),
});
const problemSchema = z.object({ error: z.object({ data: z.object({ refusal: refusalSchema }) }) });

type Attempt = {
  bffUrl: string;
  procedure: 'admin/auth.signIn' | 'storefront/account.signIn';
  /** The app's own address: the BFF takes changes from its pages only. */
  origin: string;
  /** As the front server settled it; the BFF limits tries by it. */
  visitorAddress: string | undefined;
  email: string;
  password: string;
};

const ANSWER_WITHIN_MS = 10_000;

/** Asks the BFF to open a session. Never throws: a BFF that does not answer is a refusal like any other. */
export async function signInAtBff(
  attempt: Attempt,
): Promise<{ sessionId: string; personId: string } | { refusal: SignInRefusal }> {
  const { bffUrl, procedure, origin, visitorAddress, email, password } = attempt;
  try {
    const answer = await fetch(`${bffUrl}/trpc/${procedure}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        ...(visitorAddress ? { 'x-forwarded-for': visitorAddress } : {}),
      },
      body: JSON.stringify({ email, password }),
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      cache: 'no-store',
    });
    const body: unknown = await answer.json();
    const signedIn = answerSchema.safeParse(body);
    if (signedIn.success) {
      const { sessionId, person } = signedIn.data.result.data;
      return { sessionId, personId: person.id };
    }
    const problem = problemSchema.safeParse(body);
    return { refusal: problem.success ? problem.data.error.data.refusal : unreachable };
  } catch {
    return { refusal: unreachable };
  }
}
