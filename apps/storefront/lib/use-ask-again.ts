'use client';

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

const AFTER_MS = [400, 1_500, 4_000, 9_000, 20_000, 40_000];

/** What one service did reaches the next a moment later: from then on, this is asked again a few times. */
export function useAskAgain({ queryKey, from }: { queryKey: QueryKey; from: boolean }): void {
  const queries = useQueryClient();
  const key = useRef(queryKey);
  key.current = queryKey;
  useEffect(() => {
    if (!from) return;
    const timers = AFTER_MS.map((ms) =>
      setTimeout(() => void queries.invalidateQueries({ queryKey: key.current }), ms),
    );
    return () => timers.forEach(clearTimeout);
  }, [from, queries]);
}
