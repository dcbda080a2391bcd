import { useRef } from 'react';

/**
 * A key that no one else makes. Made without `crypto.randomUUID`, which browsers keep from pages that are not served
 * over TLS or from localhost.
 */
export const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/**
 * One idempotency key per intention: the same contents keep their key, however often they are sent; other contents, or
 * a fresh start after an answer, get a new one.
 */
export const useKey = () => {
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
};
