/** What a peer in the test world answers: an HTTP status and its body. */
export type Answer = { status: number; body: Record<string, unknown> };

export const problem = (status: number, code: string, extra: Record<string, unknown> = {}): Answer => ({
  status,
  body: { type: `urn:souk:problem:${code}`, title: code, status, code, detail: `refused: ${code}`, ...extra },
});

/** Answers the same key with the same answer, and counts how often each effect really happened. */
export const createKeyring = () => {
  const answers = new Map<string, Answer>();
  const tombstones = new Set<string>();
  return {
    once: (key: string, effect: () => Answer): Answer => {
      const known = answers.get(key);
      if (known) return known;
      if (tombstones.has(key)) return problem(409, 'KEY_TOMBSTONED');
      const answer = effect();
      answers.set(key, answer);
      return answer;
    },
    tombstone: (key: string): void => void tombstones.add(key),
    known: (key: string): boolean => answers.has(key),
  };
};
