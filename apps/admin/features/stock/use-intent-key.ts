import { newKey } from '@souk/web-front/new-key';
import { useRef } from 'react';

/** A key for what is about to be asked: the same while the same is asked again, new when it is something else. */
export function useIntentKey() {
  const last = useRef<{ asked: string; key: string }>(null);
  return {
    keyFor: (body: unknown): string => {
      const asked = JSON.stringify(body);
      if (last.current?.asked !== asked) last.current = { asked, key: newKey() };
      return last.current.key;
    },
    /** It was answered: the same once more is a new wish. */
    settled: (): void => {
      last.current = null;
    },
  };
}
