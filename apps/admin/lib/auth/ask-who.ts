import type { Permission } from '../../features/desk/rooms';

const ANSWER_WITHIN_MS = 5_000;

type Who = { may: readonly Permission[] };
type Answer = { result?: { data: Who }; error?: { data?: { refusal?: { code?: string } } } };

/**
 * Asks the BFF whose session a cookie holds.
 * @returns who, `nobody` when the session has ended, `unknown` when nobody answers: the page then says so itself
 */
export async function askWho(
  bffUrls: readonly string[],
  cookie: { name: string; value: string },
): Promise<Who | 'nobody' | 'unknown'> {
  for (const bffUrl of bffUrls) {
    try {
      const response = await fetch(`${bffUrl}/trpc/admin/auth.me`, {
        headers: { cookie: `${cookie.name}=${cookie.value}` },
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        cache: 'no-store',
      });
      const { result, error } = (await response.json()) as Answer;
      if (result) return result.data;
      if (error?.data?.refusal?.code === 'UNAUTHENTICATED') return 'nobody';
    } catch {
      // The next one may answer.
    }
  }
  return 'unknown';
}
