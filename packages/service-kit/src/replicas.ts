const REST_MS = 2_000;

/** Spreads calls over a service's replicas in turn, and lets one that failed rest for two seconds. */
export const createReplicas = (urls: readonly string[]) => {
  const restsUntil = new Map<string, number>();
  let turn = 0;
  return {
    next: (): string => {
      for (let tried = 0; tried < urls.length; tried++) {
        const url = urls[turn++ % urls.length]!;
        if ((restsUntil.get(url) ?? 0) <= performance.now()) return url;
      }
      return urls[turn++ % urls.length]!;
    },
    failed: (url: string): void => void restsUntil.set(url, performance.now() + REST_MS),
    worked: (url: string): void => void restsUntil.delete(url),
  };
};
