import type { OutgoingHttpHeaders } from 'node:http';

export type Answer = { headers: OutgoingHttpHeaders; etag: string; body: Buffer };

/** So short that how long Next keeps a page need not be known here; at a hundred requests a second it saves 99. */
const KEPT_MS = 1_000;
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Finished answers, remembered for a moment, so that a page many ask for is not written out anew for each of them.
 * Whenever pages expire all of them are forgotten (`forget`): Next knows which of them changed, and answers the others
 * from what it keeps.
 */
export const answerMemory = ({ keptMs = KEPT_MS, mostBytes = MOST_BYTES } = {}) => {
  const kept = new Map<string, { answer: Answer; until: number }>();
  let bytes = 0;
  let forgotten = 0;

  const drop = (key: string): void => {
    bytes -= kept.get(key)?.answer.body.length ?? 0;
    kept.delete(key);
  };

  return {
    find: (key: string): Answer | undefined => {
      const known = kept.get(key);
      if (known && known.until > performance.now()) return known.answer;
      drop(key);
      return undefined;
    },
    /** To be called before an answer is made. What expired while it was made is not kept: it may show what was before. */
    begin: () => {
      const begun = forgotten;
      return (key: string, answer: Answer): void => {
        if (begun !== forgotten || answer.body.length > mostBytes) return;
        drop(key);
        kept.set(key, { answer, until: performance.now() + keptMs });
        bytes += answer.body.length;
        for (const oldest of kept.keys()) {
          if (bytes <= mostBytes) break;
          drop(oldest);
        }
      };
    },
    forget: (): void => {
      forgotten += 1;
      kept.clear();
      bytes = 0;
    },
  };
};

export type AnswerMemory = ReturnType<typeof answerMemory>;
