'use client';

import { newKey } from '@souk/web-front/new-key';
import { useRef } from 'react';

/**
 * One idempotency key per intention: the same contents keep their key, however often they are sent; other contents, or
 * a fresh start after an answer, get a new one.
 */
export const useKey = () => {
  const current = useRef<{ contents: string; key: string } | null>(null);
  return {
    keyFor: (contents: unknown): string => {
      const text = JSON.stringify(contents);
      if (current.current?.contents !== text) current.current = { contents: text, key: newKey() };
      return current.current.key;
    },
    renew: (): void => {
      current.current = null;
    },
  };
};
