import { z } from 'zod';
import { type SignInRefusal, unreachable } from './sign-in-refusal.ts';

const answerSchema = z.object({
  result: z.object({ data: z.object({ sessionId: z.string(), person: z.object({ id: z.string() }) }) }),
});
const refusalSchema = z.looseObject({ code: z.string(), detail: z.string() });
const problemSchema = z.object({ error: z.object({ data: z.object({ refusal: refusalSchema }) }) });

type Attempt = {
  bffUrls: string[];
  procedure: `${'admin/auth' | 'storefront/account'}.${string}`;
  /** The app's own address: the BFF takes changes from its pages only. */
  origin: string;
  /** As the front server settled it; the BFF limits tries by it. */
  visitorAddress: string | undefined;
  /** What the visitor's browser says of itself: shown in the list of their devices. */
  device?: string | undefined;
  /** What proves who they are. */
  proof: Record<string, unknown>;
};

const ANSWER_WITHIN_MS = 10_000;

/** Asks the BFF to open a session. Never throws: a BFF that does not answer is a refusal like any other. */
export async function signInAtBff(
  attempt: Attempt,
): Promise<{ sessionId: string; personId: string } | { refusal: SignInRefusal }> {
  for (const bffUrl of attempt.bffUrls) {
    try {
      return readAnswer(await ask(bffUrl, attempt));
    } catch (error) {
      // Only where nobody listens is the next one asked: a try that was counted must not be counted twice.
      if (!nobodyListens(error)) break;
    }
  }
  return { refusal: unreachable };
}

async function ask(bffUrl: string, attempt: Attempt): Promise<unknown> {
  const { procedure, origin, visitorAddress, device, proof } = attempt;
  const answer = await fetch(`${bffUrl}/trpc/${procedure}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin,
      ...(visitorAddress ? { 'x-forwarded-for': visitorAddress } : {}),
      ...(device ? { 'user-agent': device } : {}),
    },
    body: JSON.stringify(proof),
    signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    cache: 'no-store',
  });
  return answer.json();
}

function readAnswer(body: unknown): { sessionId: string; personId: string } | { refusal: SignInRefusal } {
  const signedIn = answerSchema.safeParse(body);
  if (signedIn.success) {
    const { sessionId, person } = signedIn.data.result.data;
    return { sessionId, personId: person.id };
  }
  const problem = problemSchema.safeParse(body);
  return { refusal: problem.success ? problem.data.error.data.refusal : unreachable };
}

function nobodyListens(error: unknown): boolean {
  const cause = error instanceof Error ? (error.cause as { code?: string } | undefined) : undefined;
  return cause?.code === 'ECONNREFUSED' || cause?.code === 'ENOTFOUND';
}
