import { newKey } from '@souk/web-front/new-key';
import { useRef } from 'react';

/**
 * One idempotency key per intention: the same contents keep their key, however often they are sent; other contents, or
 * a fresh start after an answer, get a new one.
 */
export function useKey() {
  const last = useRef<{ contents: string; key: string } | null>(null);
  return {
    keyFor: (contents: unknown): string => {
      const text = JSON.stringify(contents);
      if (last.current?.contents !== text) last.current = { contents: text, key: newKey() };
      return last.current.key;
    },
    renew: (): void => {
      last.current = null;
    },
  };
}
